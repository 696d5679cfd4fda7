import type { EncoursDatabase } from '../database';
import type { RedactionChange } from '../records/journalRecord';
import type { StoredHead, StoredPart } from '../shapes/liftChange';
import { entryHash } from './appendEntry';
import { hashOf } from './hash';
import { HEADS_AT_ONCE, headsAfter } from './headsAfter';
import { HEAD_ROW } from './journalChain';
import { partsOfEntry } from './readJournal';
import type { Redactor } from './redactor';

/**
 * Rewrites every row of the journal that holds something of the redactor's customers, within the transaction of an act.
 * Entries keep their hashes as they were written; what each row is now is for the act's own entry to say.
 * @param between called between two readings with the number of entries looked at; may throw to stop the act
 * @returns the redactions in the order of the journal
 */
export async function redactJournal(
  database: EncoursDatabase,
  redactor: Redactor,
  between: (done: number) => void = () => undefined,
): Promise<readonly RedactionChange[]> {
  const redactions: RedactionChange[] = [];
  let done = 0;
  for (let after = 0; ;) {
    const heads = await headsAfter(database, after);
    const rewritten: (StoredHead | StoredPart)[] = [];
    for (const head of heads) {
      const parts = head.changesHashes.length <= 1 ? [] : await partsOfEntry(database, head.seq);
      const entry = redactEntry(head, parts, redactor);
      redactions.push(...entry.redactions);
      rewritten.push(...entry.rows);
    }
    if (rewritten.length > 0) await database.journal.bulkPut(rewritten);
    done += heads.length;
    between(done);
    const last = heads[heads.length - 1];
    if (last === undefined || heads.length < HEADS_AT_ONCE) return redactions;
    after = last.head;
  }
}

/** Numbers of the entries that hold something of these customers. Reads only. */
export async function entriesToRedact(
  database: EncoursDatabase,
  redactor: Redactor,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let after = 0; ;) {
    const heads = await headsAfter(database, after);
    for (const head of heads) {
      const parts = head.changesHashes.length <= 1 ? [] : await partsOfEntry(database, head.seq);
      const held = parts.length === 0 ? [head.changes] : parts.map(({ changes }) => changes);
      if (held.some((changes) => redactor.changes(changes) !== changes)) found.push(head.seq);
    }
    const last = heads[heads.length - 1];
    if (last === undefined || heads.length < HEADS_AT_ONCE) return found;
    after = last.head;
  }
}

interface RedactedEntry {
  readonly rows: readonly (StoredHead | StoredPart)[];
  readonly redactions: readonly RedactionChange[];
}

function redactEntry(head: StoredHead, parts: readonly StoredPart[], redactor: Redactor): RedactedEntry {
  const rows: (StoredHead | StoredPart)[] = [];
  const redactions: RedactionChange[] = [];
  const note = (part: number, hashBefore: string, hashAfter: string): void => {
    redactions.push({ kind: 'redaction', seq: head.seq, part, hashBefore, hashAfter });
  };
  const codes = redactor.codesIn(parts.length === 0 ? head.changes : parts.flatMap((part) => part.changes));
  const summary = redactor.summary(head.summary, codes);
  const changes = redactor.changes(head.changes);
  if (summary !== head.summary || changes !== head.changes) {
    const after = { ...head, summary, changes } as StoredHead;
    rows.push(after);
    if (summary !== head.summary) note(HEAD_ROW, entryHash(head), entryHash(after));
    if (changes !== head.changes) note(head.part, hashOf(head.changes), hashOf(changes));
  }
  for (const row of parts) {
    const cleaned = redactor.changes(row.changes);
    if (cleaned === row.changes) continue;
    rows.push({ ...row, changes: cleaned });
    note(row.part, hashOf(row.changes), hashOf(cleaned));
  }
  return { rows, redactions };
}
