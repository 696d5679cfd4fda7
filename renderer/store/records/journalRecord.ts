import type { AccountId } from '../../domain/account/account';
import type { AccountDelta } from '../../domain/account/accountDelta';
import type { LeavingName } from '../../domain/account/accountCollections';
import type { SettledItem } from '../../domain/account/item';
import type { Day } from '../../domain/day';
import type { ActName } from '../acts/actNames';
import type { RecordTable } from '../schema/tables';

/** An account that the act made. Its content is in the account itself; later changes lead back to it. */
export interface AccountCreated {
  readonly kind: 'account';
  readonly effect: 'created';
  readonly accountId: AccountId;
  readonly code: string;
  readonly hashAfter: string;
}

/** What the act changed in an account: touched fields and elements before and after, and what moved to or from history. */
export interface AccountChanged {
  readonly kind: 'account';
  readonly effect: 'changed';
  readonly accountId: AccountId;
  readonly code: string;
  /** Up to the moment before elements that are over leave. */
  readonly delta: AccountDelta;
  /** Elements that were over then and left for history as they were, each with the place that it had. */
  readonly left: {
    readonly [Name in LeavingName]?: readonly { readonly index: number; readonly id: string }[];
  };
  readonly settledAdded: readonly SettledItem[];
  readonly settledRemoved: readonly SettledItem[];
  /** The form that the account was stored in before: an undo gives the hash before again only in the same form. */
  readonly shapeBefore: number;
  readonly hashBefore: string;
  readonly hashAfter: string;
}

/** An account that is no more: an undone import, a split that was undone, the sample company. */
export interface AccountRemoved {
  readonly kind: 'account';
  readonly effect: 'removed';
  readonly accountId: AccountId;
  readonly code: string;
  readonly hashBefore: string;
}

export type AccountEffect = AccountCreated | AccountChanged | AccountRemoved;

/** What an act did to a record that is not an account (documents by hash only: their bytes are their own proof). */
export interface RecordChange {
  readonly kind: 'record';
  readonly table: RecordTable;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * A row of the journal whose personal data an act of erasure took out: its content no longer has the hash that its entry
 * keeps (`hashBefore`), and is accepted as it is now (`hashAfter`) because this later entry says so. Hashes are those of the
 * row's changes, as in `changesHashes`. `part` is the row's own: 0 for changes kept in the head; -1 for the head itself (names
 * in its summary), whose hashes are the entry's own: `hash` stays as it was written, `hashAfter` is what it would be now.
 */
export interface RedactionChange {
  readonly kind: 'redaction';
  readonly seq: number;
  readonly part: number;
  readonly hashBefore: string;
  readonly hashAfter: string;
}

export type Change = AccountEffect | RecordChange | RedactionChange;

/** A few counts and words for the screen, in the act's own terms: cents, counts, codes, names. */
export type JournalSummary = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One act. `hash` = SHA-256 of the canonical JSON of every other field of the head except `changes`, and so of
 * `changesHashes`, one for each part. `seq` begins at 1 and has no gap: it is the database's change counter.
 */
export interface JournalHead {
  readonly seq: number;
  readonly part: 0;
  /** Same as `seq`; only heads have it, its index lists entries. */
  readonly head: number;
  /** ISO instant given by the caller. */
  readonly at: string;
  /** The calendar day on the owner's computer. */
  readonly day: Day;
  readonly by: string;
  /** Who wrote it: see `DatabaseMarks`. */
  readonly writer: string;
  readonly act: ActName;
  readonly summary: JournalSummary;
  readonly accountCount: number;
  readonly changesHashes: readonly string[];
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  readonly hash: string;
  readonly changes: readonly Change[];
}
