import type { Account } from '../account/account';
import { ActError } from '../actError';
import type { ItemId } from '../account/item';

/**
 * Ends a hold now.
 * @param target `itemId` null: the hold on the whole customer.
 * @throws ActError `no-hold`
 */
export function liftHold(account: Account, target: { readonly itemId: ItemId | null }): Account {
  const holds = account.holds.filter((hold) => hold.itemId !== target.itemId);
  if (holds.length === account.holds.length) throw new ActError('no-hold');
  return { ...account, holds };
}
