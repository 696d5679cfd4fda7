import type { Day } from '../../domain/day';
import { foldText } from '../../domain/account/accountIndex';
import type { EncoursDatabase } from '../database';
import type { ActName } from '../acts/actNames';
import type { JournalHead } from '../records/journalRecord';
import { liftHeadRow, type StoredChange, type StoredHead } from '../shapes/liftChange';
import { partsOfEntry } from './readJournal';

/** What is looked for in the journal. Nulls and an empty text leave everything in. */
export interface JournalFilter {
  readonly acts: ReadonlySet<ActName> | null;
  /** Days on the owner's computer, both included. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Words, without regard to case and accents: in the summary, or the code of a customer that was touched. */
  readonly text: string;
}

const HEADS_AT_ONCE = 500;

/**
 * Numbers of the entries that match, newest first. The journal is read once, a few hundred entries at a time.
 * @throws the signal's reason when aborted
 */
export async function findEntries(
  database: EncoursDatabase,
  filter: JournalFilter,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const words = foldText(filter.text).split(/\s+/).filter(Boolean);
  const found: number[] = [];
  for (let below = Infinity; ;) {
    signal?.throwIfAborted();
    const heads = (await database.journal
      .where('head')
      .below(below)
      .reverse()
      .limit(HEADS_AT_ONCE)
      .toArray()) as StoredHead[];
    for (const head of heads) {
      if (!isOfKind(head, filter)) continue;
      if (words.length === 0 || (await holdsWords(database, head, words))) found.push(head.seq);
    }
    const last = heads[heads.length - 1];
    if (last === undefined || heads.length < HEADS_AT_ONCE) return found;
    below = last.head;
  }
}

/** Whether a later entry undid this one. */
export async function wasUndone(database: EncoursDatabase, seq: number): Promise<boolean> {
  const undoing = await database.journal
    .where('head')
    .above(seq)
    .filter((row) => row.part === 0 && isUndoOf(row as StoredHead, seq))
    .limit(1)
    .count();
  return undoing > 0;
}

function isUndoOf({ act, summary }: StoredHead, seq: number): boolean {
  return act === 'undoAct' && summary['entry'] === seq;
}

/** Whether this act was done after the entry of that number. */
export async function hasEntryAfter(database: EncoursDatabase, act: ActName, seq: number): Promise<boolean> {
  const found = await database.journal
    .where('head')
    .above(seq)
    .filter((row) => row.part === 0 && (row as StoredHead).act === act)
    .limit(1)
    .count();
  return found > 0;
}

/** The heads of these entries, in that order and in the form of today; an unknown number is left out. */
export async function readHeads(
  database: EncoursDatabase,
  seqs: readonly number[],
): Promise<readonly JournalHead[]> {
  const rows = await database.journal.bulkGet(seqs.map((seq): [number, number] => [seq, 0]));
  return rows.filter((row): row is StoredHead => row !== undefined).map(liftHeadRow);
}

function isOfKind({ act, day }: StoredHead, { acts, from, to }: JournalFilter): boolean {
  return (acts === null || acts.has(act)) && (from === null || day >= from) && (to === null || day <= to);
}

async function holdsWords(
  database: EncoursDatabase,
  head: StoredHead,
  words: readonly string[],
): Promise<boolean> {
  const summary = Object.values(head.summary)
    .map((value) => foldText(String(value)))
    .join(' ');
  const missing = words.filter((word) => !summary.includes(word));
  if (missing.length === 0) return true;
  if (head.accountCount === 0) return false;
  const changes =
    head.changesHashes.length <= 1
      ? head.changes
      : (await partsOfEntry(database, head.seq)).flatMap((part) => part.changes);
  return missing.every((word) => changes.some((change) => codeOf(change).includes(word)));
}

function codeOf(change: StoredChange): string {
  return change.kind === 'account' ? foldText(change.code) : '';
}
