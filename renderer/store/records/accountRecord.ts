import type { AccountElements, AccountHead, AccountId, CollectionName } from '../../domain/account/account';
import type { LeavingName } from '../../domain/account/accountCollections';
import type { Item, SettledItem } from '../../domain/account/item';
import type { Day } from '../../domain/day';
import type { Cents } from '../../domain/money';

/** Sums that lists and checks ask without unfolding the account. Recomputed by each act from its items. */
export interface StoredTotals {
  /** Balance of all open items, credits and waiting matching groups included. */
  readonly balance: Cents;
  /** Part of it in matching groups that wait for the owner's word. */
  readonly waiting: Cents;
  readonly itemCount: number;
}

/** What an account says of elements that have left it, which lie in its history. */
export interface PastSum {
  readonly count: number;
  /** Sum of the amounts of settled items; zero for what has no amount. */
  readonly cents: Cents;
  /** Sum of the SHA-256 of each element in canonical JSON, as numbers modulo 2^256, in hex: their order is nothing to it. */
  readonly hash: string;
}

/** Kinds of elements that history keeps. */
export type PastName = 'items' | LeavingName;

/** The collections that are kept in the account's own record. */
export type StoredElements = {
  readonly [Name in Exclude<CollectionName, 'items'>]: readonly AccountElements[Name][];
};

export interface SliceRef {
  readonly slice: number;
  readonly count: number;
  /** SHA-256 of the slice's items in canonical JSON, as they are stored. */
  readonly hash: string;
}

/** The form in which accounts, dispatches and documents are written now; older ones are lifted when they are read (`shapes/`). */
export const SHAPE = 3;

/**
 * One customer's account as stored. Days are strings, amounts integer cents. `code` to `numbers` are the index (a null is
 * absent from it), from the domain's `accountIndex`. Numbers of a sliced account are indexed on its slices.
 */
export interface AccountRecord {
  readonly shape: typeof SHAPE;
  readonly id: AccountId;
  readonly code: string;
  /** Name folded for sorting and searching. */
  readonly nameKey: string;
  readonly oldestDueOn: Day | null;
  readonly numbers: readonly string[];
  readonly totals: StoredTotals;
  readonly head: AccountHead;
  readonly elements: StoredElements;
  /** Null when the items are in slices. */
  readonly items: readonly Item[] | null;
  /** In the order of the items; empty when they are here. */
  readonly slices: readonly SliceRef[];
  readonly past: { readonly [Name in PastName]: PastSum };
  /** SHA-256 over head, elements, items (or slice hashes) and `past`: what the journal keeps of the account. */
  readonly hash: string;
}

export interface SliceRecord {
  readonly accountId: AccountId;
  readonly slice: number;
  readonly items: readonly Item[];
  readonly numbers: readonly string[];
}

/** Settled items of one account, by year of the item's date, in parts. */
export interface HistoryRecord {
  readonly accountId: AccountId;
  readonly year: number;
  readonly part: number;
  readonly items: readonly SettledItem[];
}

/** Elements of one account that are over, other than items: by kind and year, in parts. */
export type PastRecord = {
  readonly [Name in LeavingName]: {
    readonly accountId: AccountId;
    readonly kind: Name;
    readonly year: number;
    readonly part: number;
    readonly elements: readonly AccountElements[Name][];
  };
}[LeavingName];
