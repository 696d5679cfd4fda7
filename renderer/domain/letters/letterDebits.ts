import type { Account } from '../account/account';
import type { Item, ItemId } from '../account/item';
import { waitingItemIds } from '../matching/waitingItems';
import { applyCredits, type OpenDebit } from '../statement/applyCredits';
import { type Cents, negateCents } from '../money';

export interface LetterDebits {
  /** The invoices of the letter, oldest due first. */
  readonly debits: readonly OpenDebit[];
  /** Debits of the account that credits have covered whole. */
  readonly covered: readonly OpenDebit[];
  /** Credits that no debit of the account could take, negative cents. */
  readonly credits: readonly { readonly item: Item; readonly amount: Cents }[];
}

/**
 * The invoices of a letter with the account's credits set on them.
 * @throws RangeError when one of them is not open in the account any more: the proposal is of another day.
 */
export function letterDebits(account: Account, itemIds: readonly ItemId[]): LetterDebits {
  const waiting = waitingItemIds(account);
  const live = waiting.size === 0 ? account.items : account.items.filter((item) => !waiting.has(item.id));
  const applied = applyCredits(live);
  const asked = new Set(itemIds);
  const debits = applied.debits.filter(({ item, open }) => asked.has(item.id) && open > 0);
  if (debits.length !== asked.size)
    throw new RangeError(`a letter asks for an invoice that is not open: ${account.code}`);
  return {
    debits,
    covered: applied.debits.filter(({ open }) => open === 0),
    credits: applied.credits
      .filter(({ left }) => left > 0)
      .map(({ item, left }) => ({ item, amount: negateCents(left) })),
  };
}
