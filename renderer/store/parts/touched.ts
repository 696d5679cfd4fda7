import type { EncoursDatabase } from '../database';
import { partsOfEntry } from '../journal/readJournal';
import { type ActName, ACTS } from '../acts/actNames';
import { isRecordTable, kindOf } from '../kinds/kinds';
import type { RecordChange } from '../records/journalRecord';
import type { StoredChange, StoredHead } from '../shapes/liftChange';
import type { RangedTable } from './partNames';

/** What acts since a copy have touched, by the parts it lies in. */
export interface Touched {
  /** Something that the journal does not name record by record: everything but what never changes is read again. */
  all: boolean;
  tables: boolean;
  /** Ids of records that lie in ranges. */
  readonly ids: Map<RangedTable, Set<string>>;
  readonly documents: Set<string>;
  /** Entries before the copy whose rows were redacted since. */
  readonly journal: Set<number>;
}

const HEADS_AT_ONCE = 100;

export function nothingTouched(): Touched {
  return {
    all: false,
    tables: false,
    ids: new Map(),
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
      .toArray()) as StoredHead[];
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
  // One of a later program is not known here: a copy of everything costs less than a doubt.
  if (!Object.hasOwn(ACTS, act) || ACTS[act].wide) touched.all = true;
}

function noteChange(touched: Touched, change: StoredChange): void {
  if (change.kind === 'account') noteId(touched, 'accounts', change.accountId);
  else if (change.kind === 'redaction') touched.journal.add(change.seq);
  else noteRecord(touched, change);
}

function noteRecord(touched: Touched, { table, key }: RecordChange): void {
  if (!isRecordTable(table)) touched.all = true;
  else if (kindOf(table).copied === 'ranges') noteId(touched, table, key);
  else if (kindOf(table).copied === 'documents') touched.documents.add(key);
  else touched.tables = true;
}

function noteId({ ids }: Touched, table: RangedTable, id: string): void {
  const known = ids.get(table);
  if (known === undefined) ids.set(table, new Set([id]));
  else known.add(id);
}
