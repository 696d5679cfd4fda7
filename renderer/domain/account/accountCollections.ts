import type { Day } from '../day';
import type { Account, AccountElements, CollectionName } from './account';
import { isOver } from './contact';
import { anonymousItem } from './item';

/** What must be decided of each collection of an account. The journal and undo take every one, element by element. */
export interface CollectionRule<Element> {
  /** Elements that are over leave the account with the act that ends them; null where none leaves by itself. */
  readonly leaves: {
    readonly isOver: (element: Element) => boolean;
    /** The day by whose year history keeps it. */
    readonly day: (element: Element) => Day;
  } | null;
  /** A customer taken out of a collective account: null when `splitCollective` divides them, else he begins without any. */
  readonly afterSplit: 'none' | null;
  /** What is left of an element once the person is erased. */
  readonly afterErasure: <Kind extends Element>(element: Kind) => Kind;
}

export const ACCOUNT_COLLECTIONS: {
  readonly [Name in CollectionName]-?: CollectionRule<AccountElements[Name]>;
} = {
  // Settled items leave with more than they had (when, by whom): the act that settles them says so.
  items: { leaves: null, afterSplit: null, afterErasure: anonymousItem },
  matching: { leaves: null, afterSplit: 'none', afterErasure: (group) => group },
  holds: { leaves: null, afterSplit: 'none', afterErasure: (hold) => ({ ...hold, reason: '' }) },
  contacts: {
    leaves: { isOver, day: (contact) => contact.issuedOn },
    afterSplit: 'none',
    // The link to the letters goes: they bear the name.
    afterErasure: (contact) => ({ ...contact, document: null }),
  },
};
export const COLLECTION_NAMES = Object.keys(ACCOUNT_COLLECTIONS) as readonly CollectionName[];

/** Collections whose elements leave by themselves. */
export type LeavingName = 'contacts';
export const LEAVING_NAMES = COLLECTION_NAMES.filter(
  (name): name is LeavingName => ACCOUNT_COLLECTIONS[name].leaves !== null,
);

export type CollectionsOf = { readonly [Name in CollectionName]: Account[Name] };

/** The collections alone. */
export function collectionsOf(account: Account): CollectionsOf {
  return Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, account[name]]),
  ) as unknown as CollectionsOf;
}
