import type { EncoursDatabase } from '../database';
import type { Change, JournalHead, JournalPart } from '../records/journalRecord';

/** Entries from the newest, `count` of them, older than `before` (null for the newest). */
export async function readJournalPage(
  database: EncoursDatabase,
  page: { readonly before: number | null; readonly count: number },
): Promise<readonly JournalHead[]> {
  const below = page.before ?? Infinity;
  const rows = await database.journal.where('head').below(below).reverse().limit(page.count).toArray();
  return rows as JournalHead[];
}

export async function readEntry(database: EncoursDatabase, seq: number): Promise<JournalHead | null> {
  const row = await database.journal.get([seq, 0]);
  return row === undefined ? null : (row as JournalHead);
}

/** All changes of an entry, those of its parts included. */
export async function changesOf(database: EncoursDatabase, head: JournalHead): Promise<readonly Change[]> {
  if (head.changesHashes.length <= 1) return head.changes;
  return (await partsOfEntry(database, head.seq)).flatMap((part) => part.changes);
}

export async function partsOfEntry(database: EncoursDatabase, seq: number): Promise<readonly JournalPart[]> {
  return database.journal.where('[seq+part]').between([seq, 1], [seq, Infinity], true, true).toArray();
}
