import type { AccountId } from '../account/account';
import type { ItemId } from '../account/item';
import type { Day } from '../day';
import { endOfRetention } from './erasureOf';
import { isAnonymous } from './pseudonym';

/** A dispatch of letters as far as it matters here. */
export interface DispatchToKeep {
  readonly issuedOn: Day;
  readonly postedOn: Day | null;
  readonly contacts: readonly {
    readonly accountId: AccountId;
    readonly code: string;
    readonly itemIds: readonly ItemId[];
  }[];
}

export type DocumentKeeping =
  /** No letter of it was erased: nothing to decide. */
  | { readonly kind: 'whole' }
  /** Every customer in it was erased, or its own period has run: the PDF goes. */
  | { readonly kind: 'removable' }
  /**
   * It is the evidence of other customers' letters and stays until that day; null while it asks for an invoice that is
   * still open, so that the day is not known.
   */
  | { readonly kind: 'kept'; readonly until: Day | null };

/**
 * What becomes of a dispatch's PDF, once letters in it are to customers who were erased.
 * @param isOpen whether this item of this customer is still open
 */
export function documentKeeping(
  dispatch: DispatchToKeep,
  isOpen: (accountId: AccountId, itemId: ItemId) => boolean,
  context: { readonly today: Day; readonly retentionYears: number },
): DocumentKeeping {
  const others = dispatch.contacts.filter(({ accountId, code }) => !isAnonymous(accountId, code));
  if (others.length === dispatch.contacts.length) return { kind: 'whole' };
  if (others.length === 0) return { kind: 'removable' };
  if (others.some(({ accountId, itemIds }) => itemIds.some((id) => isOpen(accountId, id))))
    return { kind: 'kept', until: null };
  const until = endOfRetention(dispatch.postedOn ?? dispatch.issuedOn, context.retentionYears);
  return context.today < until ? { kind: 'kept', until } : { kind: 'removable' };
}
