import type { Day } from '../../domain/day';
import type { EncoursDatabase } from '../database';
import { sizeOfDelta } from '../../domain/account/accountDelta';
import type { ActName } from '../acts/actNames';
import type { Change, JournalHead, JournalSummary } from '../records/journalRecord';
import type { StoredHead } from '../shapes/liftChange';
import { FIRST_PREVIOUS, hashOf } from './hash';

/** An entry with more changes than this keeps them in parts, so that the list of entries stays quick to read. */
const INLINE_CHANGES = 100;
const CHANGES_IN_PART = 500;
/** Items that a part names: what is hashed at one stroke, some 10 ms. */
const ITEMS_IN_PART = 1000;

export interface NewEntry {
  readonly at: string;
  readonly day: Day;
  readonly by: string;
  readonly writer: string;
  readonly act: ActName;
  readonly summary: JournalSummary;
  readonly changes: readonly Change[];
}

/** Adds one entry to the chain, within the transaction of its act. @returns its head */
export async function appendEntry(database: EncoursDatabase, entry: NewEntry): Promise<JournalHead> {
  const last = await lastEntry(database);
  const seq = (last?.seq ?? 0) + 1;
  const parts = partsOf(entry.changes);
  const changesHashes: string[] = [];
  // One request a part: what thousands of changes take to hash is then no single stop of the page.
  for (const [index, changes] of parts.entries()) {
    changesHashes.push(hashOf(changes));
    if (parts.length > 1) await database.journal.add({ seq, part: index + 1, changes });
  }
  const head = sealed({
    seq,
    part: 0,
    head: seq,
    at: entry.at,
    day: entry.day,
    by: entry.by,
    writer: entry.writer,
    act: entry.act,
    summary: entry.summary,
    accountCount: entry.changes.reduce((count, change) => count + (change.kind === 'account' ? 1 : 0), 0),
    changesHashes,
    previous: last?.hash ?? FIRST_PREVIOUS,
    changes: parts.length === 1 ? (parts[0] ?? []) : [],
  });
  await database.journal.add(head);
  return head;
}

/** The newest entry; null while nothing was ever done. Its `seq` and `hash` are the database's counter and fingerprint. */
export async function lastEntry(database: EncoursDatabase): Promise<StoredHead | null> {
  const last = await database.journal.orderBy('head').last();
  return last === undefined || !('head' in last) ? null : last;
}

/** The entry with its hash: SHA-256 of the canonical JSON of all fields but `changes` and `hash`. */
export function sealed(entry: Omit<JournalHead, 'hash'>): JournalHead {
  return { ...entry, hash: entryHash(entry) };
}

/** Of the entry as it is stored: before schema 3 it did not say who wrote it. */
export function entryHash(entry: Omit<StoredHead, 'hash'>): string {
  const { seq, at, day, by, act, summary, accountCount, changesHashes, previous } = entry;
  const said = { seq, at, day, by, act, summary, accountCount, changesHashes, previous };
  return hashOf('writer' in entry ? { ...said, writer: entry.writer } : said);
}

function partsOf(changes: readonly Change[]): (readonly Change[])[] {
  if (changes.length <= INLINE_CHANGES) return [changes];
  const parts: Change[][] = [];
  let part: Change[] = [];
  let items = 0;
  for (const change of changes) {
    const own = itemsOf(change);
    if (part.length >= CHANGES_IN_PART || (part.length > 0 && items + own > ITEMS_IN_PART)) {
      parts.push(part);
      part = [];
      items = 0;
    }
    part.push(change);
    items += own;
  }
  parts.push(part);
  return parts;
}

function itemsOf(change: Change): number {
  if (change.kind !== 'account' || change.effect !== 'changed') return 0;
  return sizeOfDelta(change.delta) + change.settledAdded.length + change.settledRemoved.length;
}
