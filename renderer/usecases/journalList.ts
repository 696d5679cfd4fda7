import type { EncoursDatabase } from '../store/database';
import { findEntries, type JournalFilter, readHeads } from '../store/journal/findEntries';
import type { JournalHead } from '../store/records/journalRecord';

/** The entries that match a filter, newest first, as lists and exports ask for them. */
export interface JournalList {
  /** Of the data it was made for: a list does not follow later acts, another one is made. */
  readonly version: number;
  readonly slice: (
    from: number,
    to: number,
  ) => Promise<{ readonly rows: readonly JournalHead[]; readonly count: number; readonly sums: null }>;
}

/** Looks through the journal once, when it is first asked; afterwards only the asked rows are read. */
export function journalList(database: EncoursDatabase, filter: JournalFilter, version: number): JournalList {
  let found: Promise<readonly number[]> | null = null;
  return {
    version,
    slice: async (from, to) => {
      found ??= findEntries(database, filter);
      const seqs = await found;
      return { rows: await readHeads(database, seqs.slice(from, to)), count: seqs.length, sums: null };
    },
  };
}
