import type { Account } from '../account/account';
import { balanceOf } from '../account/itemBalance';
import { waitingItemIds } from '../matching/waitingItems';
import { type Cents, cents } from '../money';

/**
 * Debits less credits of an account, and apart from them what lies in matching groups that wait for the owner's word. Two sums
 * alone, for what counts thousands of accounts: they are those of the statement.
 */
export function openAndWaiting(account: Account): { readonly open: Cents; readonly waiting: Cents } {
  const waitingIds = waitingItemIds(account);
  let open = 0;
  let waiting = 0;
  for (const item of account.items) {
    if (waitingIds.has(item.id)) waiting += balanceOf(item);
    else open += balanceOf(item);
  }
  return { open: cents(open), waiting: cents(waiting) };
}
