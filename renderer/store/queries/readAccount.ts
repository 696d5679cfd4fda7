import type { Account, AccountId } from '../../domain/account/account';
import type { Contact } from '../../domain/account/contact';
import type { SettledItem } from '../../domain/account/item';
import type { PastOfAccount } from '../../domain/personaldata/lastMovement';
import { historyRecords, settledItemsOf } from '../accounts/history';
import { readPast, readPasts } from '../accounts/pastElements';
import { readAccount as read, readAccounts as readMany } from '../accounts/readAccounts';
import type { EncoursDatabase } from '../database';
import { liftSettledItems } from '../shapes/liftItem';

/** An account with what names this very state of it: the hash of its content. */
export interface SeenAccount {
  readonly account: Account;
  readonly version: string;
}

/** One customer's account as it is now; null when there is none. */
export async function readAccount(database: EncoursDatabase, id: AccountId): Promise<SeenAccount | null> {
  const found = await read(database, id);
  return found === null ? null : { account: found.account, version: found.record.hash };
}

/** The accounts with these ids, in that order; unknown ones are left out. */
export async function readAccounts(
  database: EncoursDatabase,
  ids: readonly AccountId[],
): Promise<readonly SeenAccount[]> {
  return (await readMany(database, ids)).map(({ account, record }) => ({ account, version: record.hash }));
}

/** All that has left an account. */
export async function readPastOf(database: EncoursDatabase, id: AccountId): Promise<PastOfAccount> {
  const [settled, contacts] = await Promise.all([
    settledItemsOf(database, id),
    readPast(database, 'contacts', id),
  ]);
  return { settled, contacts };
}

/** Contacts of accounts that are over, oldest first: what a letter names as said before. */
export function readPastContacts(
  database: EncoursDatabase,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, readonly Contact[]>> {
  return readPasts(database, 'contacts', ids);
}

/** What is settled on one account, newest year first. */
export async function readHistory(
  database: EncoursDatabase,
  id: AccountId,
): Promise<readonly { readonly year: number; readonly items: readonly SettledItem[] }[]> {
  const years = new Map<number, SettledItem[]>();
  for (const record of await historyRecords(database, id)) {
    const items = years.get(record.year) ?? [];
    items.push(...liftSettledItems(record.items));
    years.set(record.year, items);
  }
  return [...years].map(([year, items]) => ({ year, items })).sort((a, b) => b.year - a.year);
}
