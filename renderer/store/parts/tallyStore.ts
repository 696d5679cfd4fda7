import Dexie, { type Table } from 'dexie';
import type { Tally } from './tally';

interface TalliesRecord {
  readonly key: 'tallies';
  readonly tallies: readonly (readonly [
    sha256: string,
    accounts: number,
    invoices: number,
    openCents: number,
  ])[];
}

class TallyDatabase extends Dexie {
  declare readonly kept: Table<TalliesRecord, 'tallies'>;

  constructor() {
    super('encours-tallies', { cache: 'disabled', autoOpen: false });
    this.version(1).stores({ kept: 'key' });
  }
}

/**
 * Tallies of the parts of accounts of the last copies, by the SHA-256 of the part: a part that has not changed is not read
 * again to be counted. Losing them costs one full reading; they can't be wrong, for a hash names one content for ever.
 */
export async function readTallies(): Promise<ReadonlyMap<string, Tally>> {
  const record = await inStore((kept) => kept.get('tallies')).catch(() => undefined);
  const known = new Map<string, Tally>();
  for (const [sha256, accounts, invoices, openCents] of record?.tallies ?? [])
    known.set(sha256, { accounts, invoices, openCents });
  return known;
}

/** Keeps these, in place of those that were kept. A failure costs the next copy its time, not this one its success. */
export async function keepTallies(tallies: ReadonlyMap<string, Tally>): Promise<void> {
  const list = [...tallies].map(
    ([sha256, { accounts, invoices, openCents }]) => [sha256, accounts, invoices, openCents] as const,
  );
  await inStore((kept) => kept.put({ key: 'tallies', tallies: list })).catch(() => undefined);
}

async function inStore<T>(work: (kept: Table<TalliesRecord, 'tallies'>) => PromiseLike<T>): Promise<T> {
  const database = new TallyDatabase();
  await database.open();
  try {
    return await work(database.kept);
  } finally {
    database.close();
  }
}
