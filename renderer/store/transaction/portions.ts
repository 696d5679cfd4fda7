import type { EncoursDatabase } from '../database';

/**
 * Items, or what takes as long, that an act prepares and hands over at once: some 20 ms, so that the page draws and hears a
 * cancel between two, also on a slow machine. No smaller: Dexie notes every key of a request of fewer than 50 records, and goes through
 * all it has noted at each request. Accounts of ten invoices come to some 60 to 85 a portion.
 */
const PORTION = 1200;

/** What an account takes beside its items: its index, its head, its hash. */
export const ACCOUNT_WEIGHT = 4;

/** Cuts a list into runs of at most `limit` in weight; what weighs more is alone. */
export function* inPortions<Entry>(
  list: readonly Entry[],
  weightOf: (entry: Entry) => number,
  limit = PORTION,
): Generator<readonly Entry[]> {
  let some: Entry[] = [];
  let weight = 0;
  for (const entry of list) {
    const own = weightOf(entry);
    if (some.length > 0 && weight + own > limit) {
      yield some;
      some = [];
      weight = 0;
    }
    some.push(entry);
    weight += own;
  }
  if (some.length > 0) yield some;
}

/** Lets the page answer without losing the transaction, which only a request of its own keeps open. */
export async function breathe(database: EncoursDatabase): Promise<void> {
  await database.settings.count();
}
