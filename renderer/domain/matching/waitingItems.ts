import type { Account } from '../account/account';
import type { ItemId } from '../account/item';

const NONE: ReadonlySet<ItemId> = new Set();

/** Items of matching groups whose owner has not said yet whether they are settled: counted apart, never asked for. */
export function waitingItemIds({ matching }: Pick<Account, 'matching'>): ReadonlySet<ItemId> {
  if (matching.length === 0) return NONE;
  return new Set(matching.flatMap((group) => (group.decision === 'waiting' ? group.itemIds : [])));
}
