import Dexie, { type Table } from 'dexie';
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

type AcceptedRecord = AcceptedStart & { readonly key: 'accepted' };

class AcceptedDatabase extends Dexie {
  declare readonly accepted: Table<AcceptedRecord, 'accepted'>;

  constructor() {
    super('encours-accepted-start', {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      autoOpen: false,
    });
    this.version(1).stores({ accepted: 'key' });
  }
}

/** Looked at only where a start is not fine. @throws StoreError `unavailable` */
export async function readAcceptedStart(): Promise<AcceptedStart | null> {
  return inAccepted(async (table) => (await table.get('accepted')) ?? null);
}

/** On the disk when this answers. @throws StoreError `unavailable` */
export async function acceptStart({ database, generation }: AcceptedStart): Promise<void> {
  await inAccepted((table) => table.put({ key: 'accepted', database, generation }));
}

async function inAccepted<T>(work: (table: Table<AcceptedRecord, 'accepted'>) => PromiseLike<T>): Promise<T> {
  const database = new AcceptedDatabase();
  try {
    await database.open();
    return await work(database.accepted);
  } catch (cause) {
    throw new StoreError('unavailable', 'the choice at the start could not be read or kept', cause);
  } finally {
    database.close();
  }
}
