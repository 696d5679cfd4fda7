import type { Cents } from '../money';
import type { Day } from '../day';
import type { StageReached } from './stageReached';

export type ItemId = string & { readonly __unit: 'item id' };

/**
 * invoice: what the customer owes. opening: a debit carried over without its detail. creditNote: lowers principal.
 * payment: a payment on account that no invoice is named for (or the credit side of an opening entry).
 */
export type ItemKind = 'invoice' | 'opening' | 'creditNote' | 'payment';

/** One line of the customer's account that is not settled. */
export interface Item {
  readonly id: ItemId;
  readonly kind: ItemKind;
  /** Number of the invoice or piece, as printed in the accounting. */
  readonly number: string;
  readonly date: Day;
  /** For credits: the day itself. */
  readonly dueDate: Day;
  readonly dueSource: 'file' | 'terms';
  /** Signed: positive for what the customer owes, negative for what lowers it. Never zero. */
  readonly amount: Cents;
  /** What is known to have been paid on this very item (a "Réglé" column). Positive cents, in order of date. */
  readonly allocations: readonly Allocation[];
  readonly label: string;
  readonly journal: string;
  /** Identifies the line in its source, so that a re-import finds it again: see `receivables/importKey`. */
  readonly key: string;
  readonly importId: string;
  /** The matching code (lettrage) it bears when its group does not balance; null otherwise. */
  readonly matching: string | null;
  /** The hardest step that reached the customer about it, and when last; null before the first. */
  readonly stage: StageReached | null;
  /** Day of the first formal notice about it: a consumer's legal interest runs from it (C. civ. 1231-6, 1344-1). */
  readonly noticeOn: Day | null;
  /** Claimed already: interest up to this day, and the fixed compensation. Set when a letter that claims is issued. */
  readonly claimed: { readonly upTo: Day; readonly interest: Cents; readonly compensation: Cents } | null;
}

/** Who said that an item was paid: what one source says is never overwritten by another. */
export type AllocationSource = 'file' | 'owner' | 'bank';

export interface Allocation {
  readonly id: string;
  readonly source: AllocationSource;
  /** Day of the payment; the item's own date when the source does not say (then no interest is asked on that part). */
  readonly on: Day;
  readonly amount: Cents;
  readonly kind: 'payment' | 'creditNote';
}

/** An item that has left the account, kept by customer and year. */
export interface SettledItem extends Item {
  readonly settledOn: Day | null;
  readonly settledBy: 'lettering' | 'payment' | 'owner' | 'vanished';
}

/**
 * An item without what leads back to the customer: its number and its key are found again in the accounting, its label
 * often holds a name.
 */
export function anonymousItem<Kind extends Item>(item: Kind): Kind {
  return { ...item, number: '', label: '', key: '' };
}
