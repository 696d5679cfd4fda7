import type { EncoursDatabase } from '../database';
import type { StoredChange, StoredHead } from '../shapes/liftChange';
import { entryHash } from './appendEntry';
import { hashOf } from './hash';

/**
 * The changes of an entry as its act wrote them, in the form it wrote them in; null when personal data was taken out of it since: it
 * can't be undone any more. Read and hashed a part at a time: those of a large import would hold the page for seconds.
 */
export async function keptChanges(
  database: EncoursDatabase,
  head: StoredHead,
): Promise<readonly StoredChange[] | null> {
  if (entryHash(head) !== head.hash) return null;
  const [first] = head.changesHashes;
  if (head.changesHashes.length <= 1) return hashOf(head.changes) === first ? head.changes : null;
  const kept: StoredChange[] = [];
  for (const [index, hash] of head.changesHashes.entries()) {
    const part = await database.journal.get([head.seq, index + 1]);
    if (part === undefined || hashOf(part.changes) !== hash) return null;
    kept.push(...part.changes);
  }
  return kept;
}
