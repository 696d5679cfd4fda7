import type { EncoursDatabase } from '../database';
import type { Change, JournalHead } from '../records/journalRecord';
import { JournalChain, type JournalCheck } from './journalChain';
import { partsOfEntry } from './readJournal';

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
  const chain = new JournalChain();
  for (let after = 0; ;) {
    const heads = (await database.journal
      .where('head')
      .above(after)
      .limit(HEADS_AT_ONCE)
      .toArray()) as JournalHead[];
    for (const head of heads) {
      chain.head(head);
      if (head.changesHashes.length <= 1) visit(head, head.changes);
      else {
        const parts = await partsOfEntry(database, head.seq);
        for (const part of parts) chain.part(part);
        visit(
          head,
          parts.flatMap((part) => part.changes),
        );
      }
    }
    after = heads[heads.length - 1]?.head ?? after;
    onProgress(chain.entries, total);
    if (heads.length < HEADS_AT_ONCE) return chain.end();
  }
}
