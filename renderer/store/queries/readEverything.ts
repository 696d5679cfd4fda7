import type { Account } from '../../domain/account/account';
import { everyAccount as readEvery } from '../accounts/readAccounts';
import type { EncoursDatabase } from '../database';
import { liftSettledItems, type StoredHistory } from '../shapes/liftItem';
import type { HistoryRecord } from '../records/accountRecord';

const RECORDS_AT_ONCE = 500;

/** Every account, a few hundred at a time. */
export async function* everyAccount(
  database: EncoursDatabase,
): AsyncGenerator<readonly Account[], void, undefined> {
  for await (const read of readEvery(database)) yield read.map(({ account }) => account);
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
