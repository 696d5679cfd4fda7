import type { Day } from '../day';
import type { Account } from '../account/account';
import type { AccountChange } from '../account/accountChange';
import { ActError } from '../actError';
import type { ItemId, SettledItem } from '../account/item';
import { nextRevision } from '../account/nextRevision';

/**
 * The owner says that these items are no longer open (paid, written off, or gone from the accounting).
 * @throws ActError `unknown-item`; `in-batch` while a letter about one of them waits to be posted
 */
export function settleItems(
  account: Account,
  request: { readonly itemIds: readonly ItemId[]; readonly by: SettledItem['settledBy'] },
  today: Day,
): AccountChange {
  const leaving = new Set(request.itemIds);
  const settled = account.items.filter((item) => leaving.has(item.id));
  if (settled.length !== leaving.size || leaving.size === 0) throw new ActError('unknown-item');
  assertNotInBatch(account, leaving);
  return {
    account: nextRevision(account, { ...withoutItems(account, leaving) }),
    settled: settled.map((item) => ({ ...item, settledOn: today, settledBy: request.by })),
  };
}

/** What is left of items, holds and letter groups when these items go. */
export function withoutItems(
  account: Account,
  leaving: ReadonlySet<ItemId>,
): Pick<Account, 'items' | 'holds'> {
  return {
    items: account.items.filter((item) => !leaving.has(item.id)),
    holds: account.holds.filter((hold) => hold.itemId === null || !leaving.has(hold.itemId)),
  };
}

/** @throws ActError `in-batch` when an issued letter that is not posted yet asks for one of these items. */
export function assertNotInBatch(account: Account, itemIds: ReadonlySet<ItemId>): void {
  for (const reminder of account.reminders) {
    if (reminder.state === 'issued' && reminder.itemIds.some((id) => itemIds.has(id)))
      throw new ActError('in-batch', { reference: reminder.reference });
  }
}
