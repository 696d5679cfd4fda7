import type { EncoursDatabase } from '../database';
import type { Change, JournalHead } from '../records/journalRecord';
import { entryHash } from './appendEntry';
import { FIRST_PREVIOUS, hashOf } from './hash';
import { partsOfEntry } from './readJournal';

/** gap: an entry is missing or numbered twice. broken: it does not follow the one before. altered: not what was written. */
export interface JournalProblem {
  readonly seq: number;
  readonly code: 'gap' | 'broken' | 'altered';
}

export interface JournalCheck {
  readonly entries: number;
  readonly lastHash: string;
  readonly problems: readonly JournalProblem[];
}

const HEADS_AT_ONCE = 200;

/**
 * Walks the whole chain from the first entry. `visit` gets each entry's changes, so that one walk serves integrity too.
 */
export async function verifyJournal(
  database: EncoursDatabase,
  visit: (head: JournalHead, changes: readonly Change[]) => void = () => undefined,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<JournalCheck> {
  const total = await database.journal.where('head').above(0).count();
  const problems: JournalProblem[] = [];
  let previous = FIRST_PREVIOUS;
  let expected = 1;
  let entries = 0;
  for (let after = 0; ;) {
    const heads = (await database.journal
      .where('head')
      .above(after)
      .limit(HEADS_AT_ONCE)
      .toArray()) as JournalHead[];
    for (const head of heads) {
      const parts =
        head.changesHashes.length <= 1
          ? [head.changes]
          : (await partsOfEntry(database, head.seq)).map((part) => part.changes);
      if (head.seq !== expected || head.head !== head.seq) problems.push({ seq: head.seq, code: 'gap' });
      else if (head.previous !== previous) problems.push({ seq: head.seq, code: 'broken' });
      if (entryHash(head) !== head.hash || !sameHashes(parts, head.changesHashes))
        problems.push({ seq: head.seq, code: 'altered' });
      visit(head, parts.flat());
      previous = head.hash;
      expected = head.seq + 1;
      entries += 1;
    }
    after = heads[heads.length - 1]?.head ?? after;
    onProgress(entries, total);
    if (heads.length < HEADS_AT_ONCE) return { entries, lastHash: previous, problems };
  }
}

function sameHashes(parts: readonly (readonly Change[])[], hashes: readonly string[]): boolean {
  return parts.length === hashes.length && parts.every((part, index) => hashOf(part) === hashes[index]);
}
