import Dexie, { type Table } from 'dexie';
import { requireStorage } from '../storageLost';
import { StoreError } from '../storeError';

/**
 * What the owner chose although a mirror says otherwise: this database against this mirror. It holds for this pair alone: a
 * newer mirror, or another database, is judged again.
 */
export interface AcceptedStart {
  /** Name of the database. */
  readonly database: string;
  /** The mirror's generation. */
  readonly generation: string;
}

/** By database: what holds for one that a restore may yet make the owner's leaves what holds for the owner's as it is. */
type AcceptedRecord = AcceptedStart & { readonly key: string };

class AcceptedDatabase extends Dexie {
  declare readonly accepted: Table<AcceptedRecord, string>;

  constructor() {
    super('encours-accepted-start', {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      autoOpen: false,
    });
    this.version(1).stores({ accepted: 'key' });
  }
}

/** Looked at only where a start is not fine. @returns the generation, null when there is none @throws StoreError `unavailable` */
export async function readAcceptedStart(database: string): Promise<string | null> {
  return inAccepted(async (table) => (await table.get(database))?.generation ?? null);
}

/** On the disk when this answers; what was chosen for databases that have gone is forgotten. @throws StoreError `unavailable` */
export async function acceptStart({ database, generation }: AcceptedStart): Promise<void> {
  await inAccepted(async (table) => {
    const there = (await indexedDB.databases()).map(({ name }) => name ?? '');
    await table
      .where('key')
      .noneOf([...there, database])
      .delete();
    await table.put({ key: database, database, generation });
  });
}

async function inAccepted<T>(work: (table: Table<AcceptedRecord, string>) => PromiseLike<T>): Promise<T> {
  const database = new AcceptedDatabase();
  try {
    requireStorage();
    await database.open();
    return await work(database.accepted);
  } catch (cause) {
    throw new StoreError('unavailable', 'the choice at the start could not be read or kept', cause);
  } finally {
    database.close();
  }
}
