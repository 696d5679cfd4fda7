import type { EncoursDatabase } from '../database';
import { lastEntry } from '../journal/appendEntry';

/** The database's change counter: number of the newest journal entry, 0 while nothing was ever done. */
export async function readCounter(database: EncoursDatabase): Promise<number> {
  return (await lastEntry(database))?.seq ?? 0;
}

/** Counter and last hash: tells whether a copy is of this database, and whether it went backwards. */
export async function readFingerprint(
  database: EncoursDatabase,
): Promise<{ readonly counter: number; readonly lastHash: string | null }> {
  const last = await lastEntry(database);
  return { counter: last?.seq ?? 0, lastHash: last?.hash ?? null };
}
