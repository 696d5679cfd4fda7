import type { Cents } from '../money';
import type { Day } from '../day';
import { type Channel, type ContactState, stateRule } from '../plans/channel';
import type { Stage } from '../plans/plan';
import type { Item, ItemId } from './item';

export type ContactId = string & { readonly __unit: 'contact id' };

/** Pages of a document that is kept (1-based, inclusive). */
export interface DocumentPages {
  readonly sha256: string;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** The customer was, or is to be, heard from: a letter, later an e-mail, a call. Cancelled ones count for nothing. */
export interface Contact {
  readonly id: ContactId;
  readonly channel: Channel;
  readonly state: ContactState;
  /** Day on which it was made, and day on which it reached the customer; null while it has not. */
  readonly issuedOn: Day;
  readonly postedOn: Day | null;
  /** The step of a plan that it is; null for one outside of any plan. */
  readonly stage: Stage | null;
  readonly itemIds: readonly ItemId[];
  /** What it asked for; null for a contact that asks for no sum. */
  readonly asked: {
    readonly principal: Cents;
    readonly interest: Cents;
    readonly compensation: Cents;
  } | null;
  /** A letter's own number, printed on it; null where nothing is numbered. */
  readonly reference: string | null;
  /** Null where the channel has no pages, or once they were parted from it by an erasure. */
  readonly document: DocumentPages | null;
  /** The dispatch it went with; null for one on its own. */
  readonly dispatchId: string | null;
  /** What each item had claimed before it, where it claims: cancelling puts it back. */
  readonly claimedBefore: readonly { readonly itemId: ItemId; readonly claimed: Item['claimed'] }[];
}

export function isOver({ channel, state }: Pick<Contact, 'channel' | 'state'>): boolean {
  return stateRule(channel, state).over;
}

/** The customer has heard from us by it. */
export function hasReached({ channel, state }: Pick<Contact, 'channel' | 'state'>): boolean {
  return stateRule(channel, state).reached;
}
