import type { Account, AccountId } from '../../domain/account/account';
import type { SettledItem } from '../../domain/account/item';
import { daysBetween, type Day } from '../../domain/day';
import { statementOf } from '../../domain/statement/statement';
import { everyAccount } from '../accounts/readAccounts';
import type { EncoursDatabase } from '../database';
import { liftSettledItems } from '../shapes/liftItem';
import { AgedSums } from './agedBalance';
import { itemsOn } from './itemsOn';
import type { AgedBalance } from './protocol';
import { CUSTOMER_KINDS } from './wordSets';

/** The aged balance of a day before today, from all accounts and all that has left them: some hundred accounts at a time. */
export async function pastAgedBalance(database: EncoursDatabase, on: Day): Promise<AgedBalance> {
  const sums = new AgedSums();
  for await (const read of everyAccount(database)) {
    const accounts = read.map(({ account }) => account);
    const settled = await settledOf(database, accounts);
    for (const account of accounts) addUp(account, settled.get(account.id) ?? [], on, sums);
  }
  return sums.balance(on);
}

/** Credits are set on debits as they stood on that day. */
function addUp(account: Account, settled: readonly SettledItem[], on: Day, sums: AgedSums): void {
  const kind = CUSTOMER_KINDS.indexOf(account.kind);
  const { debits, credits } = statementOf({ ...account, items: itemsOn(account.items, settled, on) }, on);
  for (const { item, open, waiting } of debits)
    if (!waiting) sums.add(kind, open, daysBetween(item.dueDate, on));
  for (const { item, left, waiting } of credits)
    if (!waiting) sums.add(kind, -left, daysBetween(item.dueDate, on));
}

/** History of accounts that follow each other by id. */
async function settledOf(
  database: EncoursDatabase,
  accounts: readonly Account[],
): Promise<ReadonlyMap<AccountId, readonly SettledItem[]>> {
  const first = accounts[0]?.id ?? '';
  const last = accounts[accounts.length - 1]?.id ?? first;
  const settled = new Map<AccountId, SettledItem[]>();
  await database.history
    .where('[accountId+year+part]')
    .between([first, -Infinity, -Infinity], [last, Infinity, Infinity])
    .each(({ accountId, items }) => {
      const held = settled.get(accountId);
      const lifted = liftSettledItems(items);
      if (held === undefined) settled.set(accountId, [...lifted]);
      else held.push(...lifted);
    });
  return settled;
}
