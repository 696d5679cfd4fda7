import Dexie, { type Table } from 'dexie';
import { requireStorage } from '../storageLost';

/** Apart from the owner's database: it must be there when what happens in that one is cut. Never renamed. */
const NAME = 'encours-under-way';

/** Work that was begun and not ended: written before it, removed after it. Whoever finds one at the start knows of a cut. */
export interface WorkUnderWay {
  readonly key: string;
  /** The run of the program that began it: its own work is no cut. */
  readonly run: string;
  /** The act that the journal gets when it ends well, or a backup or a restore, which have none. */
  readonly act: 'acceptImport' | 'editCustomers' | 'issueBatch' | 'backup' | 'restore';
  /** What the owner knows it by: the file, the place; empty for a batch or a restore. */
  readonly name: string;
  /** The database that it writes to or copies; of a restore, the one that stays where it is cut. */
  readonly database: string;
  /** The number of the last journal entry before it. */
  readonly counter: number;
  /** ISO instant. */
  readonly at: string;
}

class UnderWayDatabase extends Dexie {
  declare readonly work: Table<WorkUnderWay, string>;

  constructor() {
    super(NAME, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    this.version(1).stores({ work: 'key' });
  }
}

/** On the disk when it answers. */
export async function noteWork(work: WorkUnderWay): Promise<void> {
  await inUnderWay((table) => table.put(work));
}

export async function forgetWork(keys: readonly string[]): Promise<void> {
  await inUnderWay((table) => table.bulkDelete([...keys]));
}

/** Oldest first. Makes nothing where nothing was ever noted. */
export async function readWork(): Promise<readonly WorkUnderWay[]> {
  // Not Dexie's own question, which makes and removes a database that is not there, and with it one that is just being made.
  if (!(await indexedDB.databases()).some(({ name }) => name === NAME)) return [];
  return inUnderWay(async (table) => {
    const found = await table.toArray();
    return found.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  });
}

async function inUnderWay<T>(work: (table: Table<WorkUnderWay, string>) => PromiseLike<T>): Promise<T> {
  const database = new UnderWayDatabase();
  requireStorage();
  await database.open();
  try {
    return await work(database.work);
  } finally {
    database.close();
  }
}
