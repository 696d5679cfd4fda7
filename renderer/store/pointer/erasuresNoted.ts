import Dexie, { type Table } from 'dexie';
import { requireStorage } from '../storageLost';
import { StoreError } from '../storeError';

/** Up to which entry of its journal a database's erasures are noted outside it. */
interface NotedRecord {
  readonly database: string;
  readonly counter: number;
}

class NotedDatabase extends Dexie {
  declare readonly noted: Table<NotedRecord, string>;

  constructor() {
    super('encours-erasures-noted', {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      autoOpen: false,
    });
    this.version(1).stores({ noted: 'database' });
  }
}

/** @param database its name @returns 0 where nothing was ever noted @throws StoreError `unavailable` */
export async function readErasuresNoted(database: string): Promise<number> {
  return inNoted(async (table) => (await table.get(database))?.counter ?? 0);
}

/** Of other databases nothing is kept. @throws StoreError `unavailable` */
export async function keepErasuresNoted(database: string, counter: number): Promise<void> {
  await inNoted(async (table) => {
    await table.where('database').notEqual(database).delete();
    await table.put({ database, counter });
  });
}

async function inNoted<T>(work: (table: Table<NotedRecord, string>) => PromiseLike<T>): Promise<T> {
  const database = new NotedDatabase();
  try {
    requireStorage();
    await database.open();
    return await work(database.noted);
  } catch (cause) {
    throw new StoreError('unavailable', 'how far erasures are noted could not be read or kept', cause);
  } finally {
    database.close();
  }
}
