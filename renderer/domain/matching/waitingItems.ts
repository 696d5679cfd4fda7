import type { Account } from '../account/account';
import type { ItemId } from '../account/item';

const NONE: ReadonlySet<ItemId> = new Set();

/** Items of letter groups whose owner has not said yet whether they are settled: counted apart, never asked for. */
export function waitingItemIds(account: Account): ReadonlySet<ItemId> {
  if (account.unbalanced.length === 0) return NONE;
  return new Set(account.unbalanced.flatMap((group) => (group.decision === 'waiting' ? group.itemIds : [])));
}
