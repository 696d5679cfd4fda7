import type { Cents } from '../money';
import type { Day } from '../day';
import type { Rate } from '../rate';
import type { Item, ItemId } from './item';
import type { PaymentTerms } from '../terms/paymentTerms';
import type { PostalAddress } from '../postalAddress';
import type { ReminderRecord } from './contact';

export type AccountId = string & { readonly __unit: 'account id' };

/** Decides which law applies: L441-10 between businesses, legal interest for consumers, public buyers apart. */
export type CustomerKind = 'business' | 'consumer' | 'public';

/**
 * One customer's account: identity, terms, open items with their allocations, reminders, holds.
 * It is the unit of storage and of change: a business act takes an account and gives the next one.
 * What is settled has left it (see `SettledItem`).
 */
export interface Account {
  readonly id: AccountId;
  /** The customer's code in the accounting (CompAuxNum, else CompteNum; or a code made from the name). Unique. */
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  /** False while the kind is only assumed (an import does not say who is a consumer). */
  readonly kindConfirmed: boolean;
  readonly address: PostalAddress | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly siren: string | null;
  readonly terms: PaymentTerms;
  readonly termsSource: 'default' | 'file' | 'owner';
  /** Late-payment rate agreed by contract; null = the legal default rate. Businesses only. */
  readonly contractRate: Rate | null;
  /** A 411 account without auxiliary code that seems to hold several customers is never lettered. */
  readonly collective: 'no' | 'suspected' | 'denied';
  readonly items: readonly Item[];
  /** Letter groups that do not balance in the file; letters wait until the owner has decided. */
  readonly unbalanced: readonly UnbalancedLettering[];
  readonly holds: readonly Hold[];
  readonly reminders: readonly ReminderRecord[];
  /** The owner ticked that a formal notice may go without an earlier posted step (first import). */
  readonly formalNoticeAllowed: boolean;
  readonly note: string;
  /** Raised by one by each act that changes the account. */
  readonly revision: number;
}

/** A letter group (customer, letter) whose lines do not add up to zero in the file. */
export interface UnbalancedLettering {
  readonly letter: string;
  /** Debit - credit of the group, never zero. */
  readonly balance: Cents;
  readonly itemIds: readonly ItemId[];
  readonly decision: 'waiting' | 'settled' | 'open';
}

/** "Do not disturb": no letter until a day (or without end), with the owner's reason. */
export interface Hold {
  /** Letters may go again on this day; null for no end. */
  readonly until: Day | null;
  readonly reason: string;
  readonly placedOn: Day;
  /** Null: the whole customer. */
  readonly itemId: ItemId | null;
}
