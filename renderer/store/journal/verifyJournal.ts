import type { EncoursDatabase } from '../database';
import { HEADS_AT_ONCE, headsAfter } from './headsAfter';
import { JournalChain, type JournalCheck } from './journalChain';
import { partsOfEntry } from './readJournal';

/** Walks the whole chain from the first entry. @returns what it is, and what it last said of accounts and records */
export async function verifyJournal(
  database: EncoursDatabase,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<JournalCheck & Pick<JournalChain, 'words'>> {
  const total = await database.journal.where('head').above(0).count();
  const chain = new JournalChain();
  const parted = new Map<number, number>();
  let rows = 0;
  for (let after = 0; ;) {
    const heads = await headsAfter(database, after);
    for (const head of heads) {
      chain.head(head);
      const parts = head.changesHashes.length <= 1 ? [] : await partsOfEntry(database, head.seq);
      for (const part of parts) chain.part(part);
      if (parts.length > 0) parted.set(head.seq, parts.length);
      rows += 1 + parts.length;
    }
    after = heads[heads.length - 1]?.head ?? after;
    onProgress(chain.entries, total);
    if (heads.length === HEADS_AT_ONCE) continue;
    if ((await database.journal.count()) !== rows)
      for (const [seq, part] of await database.journal.toCollection().primaryKeys())
        if (part !== 0 && part > (parted.get(seq) ?? 0)) chain.stray(seq);
    return { ...chain.end(), words: chain.words };
  }
}
