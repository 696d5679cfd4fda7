import type { Account, AccountId } from '../../domain/account/account';
import type { Item, SettledItem } from '../../domain/account/item';
import type { Day } from '../../domain/day';
import type { Cents } from '../../domain/money';

/** Sums that lists and checks ask without unfolding the account. Recomputed by each act from its items. */
export interface StoredTotals {
  /** Balance of all open items, credits and waiting letter groups included. */
  readonly balance: Cents;
  /** Part of it in letter groups that wait for the owner's word. */
  readonly waiting: Cents;
  readonly itemCount: number;
}

/** What an account says of its settled items, which lie in its history. */
export interface SettledSum {
  readonly count: number;
  /** Sum of their amounts. */
  readonly cents: Cents;
  /** Sum of the SHA-256 of each item in canonical JSON, as numbers modulo 2^256, in hex: the order of the items is nothing to it. */
  readonly hash: string;
}

/** An account without its items. */
export type AccountHead = Omit<Account, 'items'>;

export interface SliceRef {
  readonly slice: number;
  readonly count: number;
  /** SHA-256 of the slice's items in canonical JSON. */
  readonly hash: string;
}

/**
 * One customer's account as stored. Days are strings, amounts integer cents. `code` to `numbers` are the index (a null is
 * absent from it), from the domain's `accountIndex`. Numbers of a sliced account are indexed on its slices.
 */
export interface AccountRecord {
  readonly id: AccountId;
  readonly code: string;
  /** Name folded for sorting and searching. */
  readonly nameKey: string;
  readonly oldestDueOn: Day | null;
  readonly numbers: readonly string[];
  readonly totals: StoredTotals;
  readonly head: AccountHead;
  /** Null when the items are in slices. */
  readonly items: readonly Item[] | null;
  /** In the order of the items; empty when they are here. */
  readonly slices: readonly SliceRef[];
  /** Absent in an account that no act has written since schema 1. */
  readonly settled?: SettledSum;
  /** SHA-256 over head, items (or slice hashes) and `settled`, `revision` apart: what the journal keeps of the account. */
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
