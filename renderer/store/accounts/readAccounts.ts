import type { Account, AccountId } from '../../domain/account/account';
import type { Item } from '../../domain/account/item';
import type { EncoursDatabase } from '../database';
import type { AccountRecord } from '../records/accountRecord';
import { accountOf, liftHead, liftStages, pastOf, type StoredAccount } from '../shapes/liftAccount';
import { liftItems } from '../shapes/liftItem';
import { StoreError } from '../storeError';
import type { FormerSlice } from './accountForm';
import { NOTHING_PAST } from './pastSum';

/** An account with the record and the slices it was read from. */
export interface ReadAccount {
  /** In the form it was written in. Its hash is the account's version. */
  readonly record: StoredAccount;
  /** What it says of its history; null for one of schema 1, which said nothing. */
  readonly past: AccountRecord['past'] | null;
  readonly slices: readonly FormerSlice[];
  readonly account: Account;
}

/** How many records one request reads: some 10 ms each, so that progress moves and a cancel is heard. */
const READ_AT_ONCE = 500;

export async function readAccount(database: EncoursDatabase, id: AccountId): Promise<ReadAccount | null> {
  const record = await database.accounts.get(id);
  return record === undefined ? null : unfold(database, record);
}

/** The accounts with these ids, in that order; unknown ones are left out. */
export async function readAccounts(
  database: EncoursDatabase,
  ids: readonly AccountId[],
): Promise<ReadAccount[]> {
  const found: ReadAccount[] = [];
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    for (const record of await database.accounts.bulkGet(ids.slice(from, from + READ_AT_ONCE)))
      if (record !== undefined) found.push(inline(record) ?? (await unfold(database, record)));
  }
  return found;
}

/** Every account, in order of id, a few hundred at a time. */
export async function* everyAccount(
  database: EncoursDatabase,
): AsyncGenerator<readonly ReadAccount[], void, undefined> {
  let after: AccountId | null = null;
  for (;;) {
    const records: StoredAccount[] = await (
      after === null ? database.accounts.orderBy('id') : database.accounts.where('id').above(after)
    )
      .limit(READ_AT_ONCE)
      .toArray();
    if (records.length === 0) return;
    const accounts: ReadAccount[] = [];
    for (const record of records) accounts.push(inline(record) ?? (await unfold(database, record)));
    yield accounts;
    after = records[records.length - 1]?.id ?? after;
    if (records.length < READ_AT_ONCE) return;
  }
}

/** The account when its items are in its own record. Not asynchronous: nearly all are, and an await apiece would tell. */
function inline(record: StoredAccount): ReadAccount | null {
  return record.items === null ? null : lifted(record, liftItems(record.items), []);
}

/** @throws StoreError `damaged` when a slice that the record names is not there */
export async function unfold(database: EncoursDatabase, record: StoredAccount): Promise<ReadAccount> {
  if (record.items !== null) return lifted(record, liftItems(record.items), []);
  const slices = await slicesOf(database, record);
  const items: Item[] = [];
  for (const held of slices) for (const item of held.items) items.push(item);
  return lifted(record, items, slices);
}

function lifted(record: StoredAccount, items: readonly Item[], slices: readonly FormerSlice[]): ReadAccount {
  const account = accountOf(liftHead(record), liftStages(items, record));
  return { record, past: pastOf(record, NOTHING_PAST), slices, account };
}

async function slicesOf(database: EncoursDatabase, record: StoredAccount): Promise<readonly FormerSlice[]> {
  const bySlice = new Map<number, readonly Item[]>();
  for (const { slice, hash } of record.slices) {
    const cached = database.sliceCache.get(hash);
    if (cached !== undefined) bySlice.set(slice, cached);
  }
  const missing = record.slices.filter(({ slice }) => !bySlice.has(slice));
  if (missing.length > 0) {
    const keys = missing.map(({ slice }): [string, number] => [record.id, slice]);
    for (const found of await database.slices.bulkGet(keys))
      if (found !== undefined) bySlice.set(found.slice, liftItems(found.items));
  }
  return record.slices.map(({ slice, hash }) => {
    const items = bySlice.get(slice);
    if (items === undefined)
      throw new StoreError('damaged', `slice ${slice} of account ${record.code} is gone`);
    database.sliceCache.set(hash, items);
    return { slice, hash, items };
  });
}
