import type { Cents } from '../money';
import type { Day } from '../day';
import type { Channel, StepId } from '../plans/plan';
import type { Item, ItemId } from './item';

/** One reminder that was issued to the customer. Cancelled ones are kept for the journal's sake but count for nothing. */
export interface ReminderRecord {
  readonly batchId: string;
  /** The letter's own number, printed on it: `R-2026-00042`. */
  readonly reference: string;
  readonly step: StepId;
  readonly channel: Channel;
  readonly state: 'issued' | 'posted' | 'cancelled';
  readonly issuedOn: Day;
  readonly postedOn: Day | null;
  readonly itemIds: readonly ItemId[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
  /** SHA-256 of the batch PDF and the letter's pages in it (1-based, inclusive). */
  readonly document: {
    readonly sha256: string;
    readonly firstPage: number;
    readonly lastPage: number;
  } | null;
  /** What each item had claimed before this letter, where it claims: cancelling puts it back. */
  readonly claimedBefore?: readonly { readonly itemId: ItemId; readonly claimed: Item['claimed'] }[];
}
