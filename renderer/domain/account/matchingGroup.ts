import type { Cents } from '../money';
import type { ItemId } from './item';

export type MatchingId = string & { readonly __unit: 'matching id' };

/** A matching group (customer, code) whose lines do not add up to zero in the file; letters wait until the owner has decided. */
export interface MatchingGroup {
  readonly id: MatchingId;
  /** The code of the accounting (lettrage). */
  readonly code: string;
  /** Debit - credit of the group, never zero. */
  readonly balance: Cents;
  readonly itemIds: readonly ItemId[];
  readonly decision: 'waiting' | 'settled' | 'open';
}
