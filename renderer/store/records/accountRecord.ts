import type { Account, AccountId } from '../../domain/account/account';
import type { Item, SettledItem } from '../../domain/account/item';
import type { Day } from '../../domain/day';
import type { Cents } from '../../domain/money';

/** What screens ask of an account without unfolding it. Recomputed by each act from the domain's own function. */
export interface StoredTotals {
  /** Balance of all open items, credits included. */
  readonly open: Cents;
  /** What is due and not covered by credits, on no day in particular: positive items less allocations. */
  readonly debits: Cents;
  /** Credits not yet set against a debit, negative or zero. */
  readonly credits: Cents;
  readonly itemCount: number;
}

/** An account without its items: what a head record keeps of it. */
export type AccountHead = Omit<Account, 'items'>;

export interface SliceRef {
  readonly slice: number;
  readonly count: number;
  /** SHA-256 of the slice's items in canonical JSON. */
  readonly hash: string;
}

/**
 * One customer's account as stored. Days are strings, amounts integer cents. The fields above `head` are the index; null
 * ones are absent from their index. Numbers of a sliced account are indexed on its slices.
 */
export interface AccountRecord {
  readonly id: AccountId;
  readonly code: string;
  /** Name without accents, in capitals: the order of lists. */
  readonly nameKey: string;
  readonly nextActionOn: Day | null;
  readonly oldestDueOn: Day | null;
  readonly numbers: readonly string[];
  readonly totals: StoredTotals;
  readonly head: AccountHead;
  /** Null when the items are in slices. */
  readonly items: readonly Item[] | null;
  /** In the order of the items; empty when they are here. */
  readonly slices: readonly SliceRef[];
  /** SHA-256 over head and items (or slice hashes): what the journal keeps of the account. */
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
