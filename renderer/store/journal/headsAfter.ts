import type { EncoursDatabase } from '../database';
import type { StoredHead } from '../shapes/liftChange';

export const HEADS_AT_ONCE = 200;

/** Heads of the entries after that number, the oldest first, in the form they are stored in: fewer than `HEADS_AT_ONCE` are the last. */
export async function headsAfter(database: EncoursDatabase, after: number): Promise<readonly StoredHead[]> {
  const rows = await database.journal.where('head').above(after).limit(HEADS_AT_ONCE).toArray();
  return rows as StoredHead[];
}
