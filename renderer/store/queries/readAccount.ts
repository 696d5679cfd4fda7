import type { Account, AccountId } from '../../domain/account/account';
import type { SettledItem } from '../../domain/account/item';
import { historyRecords } from '../accounts/history';
import { readAccount as read, readAccounts as readMany } from '../accounts/readAccounts';
import type { EncoursDatabase } from '../database';

/** One customer's account as it is now; null when there is none. */
export async function readAccount(database: EncoursDatabase, id: AccountId): Promise<Account | null> {
  return (await read(database, id))?.account ?? null;
}

/** The accounts with these ids, in that order; unknown ones are left out. */
export async function readAccounts(
  database: EncoursDatabase,
  ids: readonly AccountId[],
): Promise<readonly Account[]> {
  return (await readMany(database, ids)).map(({ account }) => account);
}

/** What is settled on one account, newest year first. */
export async function readHistory(
  database: EncoursDatabase,
  id: AccountId,
): Promise<readonly { readonly year: number; readonly items: readonly SettledItem[] }[]> {
  const years = new Map<number, SettledItem[]>();
  for (const record of await historyRecords(database, id)) {
    const items = years.get(record.year) ?? [];
    items.push(...record.items);
    years.set(record.year, items);
  }
  return [...years].map(([year, items]) => ({ year, items })).sort((a, b) => b.year - a.year);
}
