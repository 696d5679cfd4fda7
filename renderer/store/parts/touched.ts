import type { EncoursDatabase } from '../database';
import { partsOfEntry } from '../journal/readJournal';
import type { ActName, Change, JournalHead } from '../records/journalRecord';

/** What acts since a copy have touched, by the parts it lies in. */
export interface Touched {
  /** Something that the journal does not name record by record: everything but what never changes is read again. */
  all: boolean;
  tables: boolean;
  readonly accounts: Set<string>;
  readonly batches: Set<string>;
  readonly documents: Set<string>;
  /** Entries before the copy whose rows were redacted since. */
  readonly journal: Set<number>;
}

/** Acts that write more than they list, or rewrite what is old. Rare: a full copy costs less than a doubt. */
const WIDE_ACTS: ReadonlySet<string> = new Set(['resetSample', 'eraseCustomer']);

const HEADS_AT_ONCE = 100;

export function nothingTouched(): Touched {
  return {
    all: false,
    tables: false,
    accounts: new Set(),
    batches: new Set(),
    documents: new Set(),
    journal: new Set(),
  };
}

/** What the entries after `after`, up to `upTo` and with it, have touched. */
export async function touchedSince(database: EncoursDatabase, after: number, upTo: number): Promise<Touched> {
  const touched = nothingTouched();
  for (let from = after; from < upTo;) {
    const heads = (await database.journal
      .where('head')
      .between(from, upTo, false, true)
      .limit(HEADS_AT_ONCE)
      .toArray()) as JournalHead[];
    for (const head of heads) {
      noteAct(touched, head.act);
      for (const change of head.changes) noteChange(touched, change);
      if (head.changesHashes.length <= 1) continue;
      for (const part of await partsOfEntry(database, head.seq))
        for (const change of part.changes) noteChange(touched, change);
    }
    const last = heads[heads.length - 1];
    if (last === undefined) break;
    from = last.head;
  }
  return touched;
}

function noteAct(touched: Touched, act: ActName): void {
  if (WIDE_ACTS.has(act)) touched.all = true;
}

function noteChange(touched: Touched, change: Change): void {
  if (change.kind === 'account') touched.accounts.add(change.accountId);
  else if (change.kind === 'redaction') touched.journal.add(change.seq);
  else if (change.table === 'batches') touched.batches.add(change.key);
  else if (change.table === 'documents') touched.documents.add(change.key);
  else touched.tables = true;
}
