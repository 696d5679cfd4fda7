import Dexie from 'dexie';
import type { EncoursDatabase } from '../database';
import { appendEntry, lastEntry } from '../journal/appendEntry';
import type { ActName } from '../acts/actNames';
import { readMarks } from '../queries/readSettings';
import type { JournalSummary } from '../records/journalRecord';
import { isDiskFailure, markStorageLost } from '../storageLost';
import { StoreError } from '../storeError';
import type { ActContext, ActDone } from './actContext';
import { actContextSchema, checked } from '../acts/schemas';
import { UnitOfWork } from './unitOfWork';

/** More changed accounts than this, and whoever listens is told to read all again. */
const NAMED_ACCOUNTS = 2000;

/**
 * One business act: all that `body` writes through the unit of work, and its journal entry, in one transaction of strict
 * durability. When it throws or is stopped nothing at all was written. Listeners are told after the commit.
 * @throws StoreError (`invalid-input` for a context that the journal could not bear), and the domain's ActError as it is
 */
export async function runAct(
  database: EncoursDatabase,
  context: ActContext,
  act: ActName,
  body: (work: UnitOfWork) => Promise<JournalSummary>,
): Promise<ActDone> {
  checked(actContextSchema, context);
  await database.beforeAct?.();
  const { seq, work } = await refusalsNamed(() =>
    database.transaction('rw', database.tables, async () => {
      const { writer } = await readMarks(database);
      const last = (await lastEntry(database))?.seq ?? 0;
      const done = new UnitOfWork(database, context, { writer, seq: last + 1 });
      const summary = await body(done);
      const { at, by, today: day } = context;
      const entry = { at, day, by, writer, act, summary, changes: done.changes };
      return { seq: (await appendEntry(database, entry)).seq, work: done };
    }),
  );
  const accountIds = work.changedAccountIds();
  database.announce({
    seq,
    act,
    accountIds: accountIds.length > NAMED_ACCOUNTS ? 'all' : accountIds,
    tables: work.changedTables(),
  });
  return { seq };
}

/** Gives errors of the database a name of ours: a full disk, a code that is taken, a closed database. */
async function refusalsNamed<T>(run: () => PromiseLike<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Dexie.DexieError || error instanceof DOMException)) throw error;
    if (isDiskFailure(error)) {
      markStorageLost();
      throw new StoreError('storage-lost', error.message, error);
    }
    const causes = causesOf(error);
    if (causes.includes('QuotaExceededError'))
      throw new StoreError('disk-full', 'the disk refused to write', error);
    if (causes.includes('ConstraintError')) throw new StoreError('conflict', 'a key is already taken', error);
    throw new StoreError('unavailable', error.message, error);
  }
}

/** Names of an error and of what it stands for: a bulk request hides the errors of its records. */
function causesOf(error: Error): readonly string[] {
  const inner = 'inner' in error && error.inner instanceof Error ? error.inner.name : '';
  const failures = error instanceof Dexie.BulkError ? Object.values(error.failuresByPos) : [];
  return [error.name, inner, ...failures.map((failure: Error) => failure.name)];
}
