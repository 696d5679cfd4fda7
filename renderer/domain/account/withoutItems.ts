import type { Account } from './account';
import type { ItemId } from './item';

/** What is left of items and of holds on them when these items go. */
export function withoutItems(
  account: Account,
  leaving: ReadonlySet<ItemId>,
): Pick<Account, 'items' | 'holds'> {
  return {
    items: account.items.filter((item) => !leaving.has(item.id)),
    holds: account.holds.filter((hold) => hold.itemId === null || !leaving.has(hold.itemId)),
  };
}
