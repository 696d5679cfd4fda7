import type { Day } from '../day';
import type { Channel } from '../plans/channel';
import type { Stage } from '../plans/plan';
import type { PostalAddress } from '../postalAddress';
import type { Rate } from '../rate';
import type { PaymentTerms } from '../terms/paymentTerms';
import type { Contact } from './contact';
import type { Hold } from './hold';
import type { Item } from './item';
import type { MatchingGroup } from './matchingGroup';

export type AccountId = string & { readonly __unit: 'account id' };

/** Decides which law applies: L441-10 between businesses, legal interest for consumers, public buyers apart. */
export type CustomerKind = 'business' | 'consumer' | 'public';

/** One customer: identity, terms and what holds for all that he owes. What each field is to others: `accountFields`. */
export interface AccountHead {
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
  /** A 411 account without auxiliary code that seems to hold several customers is never matched. */
  readonly collective: 'no' | 'suspected' | 'denied';
  /** The owner ticked that a formal notice may go without an earlier posted step (first import). */
  readonly formalNoticeAllowed: boolean;
  /** The last contact that reached the customer; null before the first. */
  readonly lastContact: { readonly on: Day; readonly channel: Channel; readonly stage: Stage | null } | null;
  readonly note: string;
}

/** What an account holds many of, each with an id of its own. What each collection is to others: `accountCollections`. */
export interface AccountElements {
  readonly items: Item;
  readonly matching: MatchingGroup;
  readonly holds: Hold;
  readonly contacts: Contact;
}
export type CollectionName = keyof AccountElements;

/**
 * One customer's account: the unit of storage and of change. A business act takes an account and gives the next one. What is
 * over has left it: settled items (see `SettledItem`) and contacts that are done.
 */
export type Account = AccountHead & {
  readonly [Name in CollectionName]: readonly AccountElements[Name][];
};
