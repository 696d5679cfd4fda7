import { everyAccount as readEvery } from '../accounts/readAccounts';
import type { EncoursDatabase } from '../database';
import type { SeenAccount } from './readAccount';
import { liftSettledItems, type StoredHistory } from '../shapes/liftItem';
import type { HistoryRecord, PastRecord } from '../records/accountRecord';

const RECORDS_AT_ONCE = 500;

/** Every account, a few hundred at a time. */
export async function* everyAccount(
  database: EncoursDatabase,
): AsyncGenerator<readonly SeenAccount[], void, undefined> {
  for await (const read of readEvery(database))
    yield read.map(({ account, record }) => ({ account, version: record.hash }));
}

/** All that is settled, a few hundred records at a time. */
export async function* everyHistory(
  database: EncoursDatabase,
): AsyncGenerator<readonly HistoryRecord[], void, undefined> {
  let after: [string, number, number] | null = null;
  for (;;) {
    const from =
      after === null ? database.history.toCollection() : database.history.where(':id').above(after);
    const records: StoredHistory[] = await from.limit(RECORDS_AT_ONCE).toArray();
    const last = records[records.length - 1];
    if (last === undefined) return;
    yield records.map((record) => ({ ...record, items: liftSettledItems(record.items) }));
    after = [last.accountId, last.year, last.part];
  }
}

/** All else that has left accounts, a few hundred records at a time. */
export async function* everyPast(
  database: EncoursDatabase,
): AsyncGenerator<readonly PastRecord[], void, undefined> {
  let after: [string, string, number, number] | null = null;
  for (;;) {
    const from = after === null ? database.past.toCollection() : database.past.where(':id').above(after);
    const records: PastRecord[] = await from.limit(RECORDS_AT_ONCE).toArray();
    const last = records[records.length - 1];
    if (last === undefined) return;
    yield records;
    after = [last.accountId, last.kind, last.year, last.part];
  }
}
