import type { EncoursDatabase } from '../database';
import type { Change, JournalHead } from '../records/journalRecord';
import { liftChange, liftHeadRow, type StoredHead, type StoredPart } from '../shapes/liftChange';

/** Entries from the newest, `count` of them, older than `before` (null for the newest), in the form of today. */
export async function readJournalPage(
  database: EncoursDatabase,
  page: { readonly before: number | null; readonly count: number },
): Promise<readonly JournalHead[]> {
  const below = page.before ?? Infinity;
  const rows = await database.journal.where('head').below(below).reverse().limit(page.count).toArray();
  return (rows as StoredHead[]).map(liftHeadRow);
}

/** An entry as it is stored: its hash is of that form. */
export async function readEntry(database: EncoursDatabase, seq: number): Promise<StoredHead | null> {
  const row = await database.journal.get([seq, 0]);
  return row === undefined ? null : (row as StoredHead);
}

/** All changes of an entry, those of its parts included, in the form of today. */
export async function changesOf(database: EncoursDatabase, head: StoredHead): Promise<readonly Change[]> {
  if (head.changesHashes.length <= 1) return head.changes.map(liftChange);
  return (await partsOfEntry(database, head.seq)).flatMap((part) => part.changes.map(liftChange));
}

/** Further rows of an entry, as they are stored. */
export async function partsOfEntry(database: EncoursDatabase, seq: number): Promise<readonly StoredPart[]> {
  return database.journal.where('[seq+part]').between([seq, 1], [seq, Infinity], true, true).toArray();
}
