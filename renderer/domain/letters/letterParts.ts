import type { Item, ItemId } from '../account/item';
import type { LateDebit, LateStatement } from '../latepayment/lateStatement';
import { type Cents, negateCents } from '../money';

export interface LetterParts {
  /** The invoices of the letter, oldest due first. */
  readonly debits: readonly LateDebit[];
  /** Debits of the account that credits have covered whole. */
  readonly covered: readonly LateDebit[];
  /** Credits that no debit of the account could take, negative cents. */
  readonly credits: readonly { readonly item: Item; readonly amount: Cents }[];
}

/**
 * What of a statement a letter speaks of.
 * @throws RangeError when one of the invoices is not open any more: the proposal is of another day.
 */
export function letterParts(statement: LateStatement, itemIds: readonly ItemId[]): LetterParts {
  const asked = new Set(itemIds);
  const live = statement.debits.filter(({ waiting }) => !waiting);
  const debits = live.filter(({ item, open }) => asked.has(item.id) && open > 0);
  if (debits.length !== asked.size)
    throw new RangeError(`a letter asks for an invoice that is not open: ${statement.account.code}`);
  return {
    debits,
    covered: live.filter(({ open }) => open === 0),
    credits: statement.credits
      .filter(({ left, waiting }) => left > 0 && !waiting)
      .map(({ item, left }) => ({ item, amount: negateCents(left) })),
  };
}
