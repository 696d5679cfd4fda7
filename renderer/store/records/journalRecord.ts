import type { AccountId } from '../../domain/account/account';
import type { Item, SettledItem } from '../../domain/account/item';
import type { AccountHead } from './accountRecord';

/** Every business act there is. The name is kept in the journal for ever: it is never renamed. */
export const ACT_NAMES = [
  'acceptImport',
  'undoImport',
  'issueBatch',
  'postBatch',
  'cancelBatch',
  'saveDraft',
  'editCustomer',
  'placeHold',
  'liftHold',
  'decideLettering',
  'allowFormalNotice',
  'denyCollective',
  'splitCollective',
  'saveCompany',
  'saveSettings',
  'enterRate',
  'resetSample',
  'undoAct',
] as const;
export type ActName = (typeof ACT_NAMES)[number];

/** One item before and after, with its place in the account's list, so that the change can be turned back exactly. */
export interface ItemChange {
  readonly before: { readonly at: number; readonly item: Item } | null;
  readonly after: { readonly at: number; readonly item: Item } | null;
}

/** What an act did to one account. Never the whole account: changed fields, changed items, and its hash. */
export interface AccountChange {
  readonly kind: 'account';
  readonly accountId: AccountId;
  readonly code: string;
  readonly effect: 'created' | 'changed' | 'removed';
  /** Revision after the act (before it, for `removed`). */
  readonly revision: number;
  /** Account hash before and after; null where there was or is none. */
  readonly hashBefore: string | null;
  readonly hashAfter: string | null;
  /** Changed fields of the head by name (`revision` apart). Empty for `created`; whole head for `removed`. */
  readonly fieldsBefore: Partial<AccountHead>;
  readonly fieldsAfter: Partial<AccountHead>;
  /** Empty for `created`: its items are found from the account by turning later changes back. */
  readonly items: readonly ItemChange[];
  /** Ids of the items in their former and next order, when those that stayed changed places; null otherwise. */
  readonly order: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  readonly settledAdded: readonly SettledItem[];
  readonly settledRemoved: readonly SettledItem[];
}

/** What an act did to a record that is not an account (documents by hash only: their bytes are their own proof). */
export interface RecordChange {
  readonly kind: 'record';
  readonly table: 'settings' | 'company' | 'rates' | 'batches' | 'imports' | 'documents';
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

export type Change = AccountChange | RecordChange;

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
  readonly by: string;
  readonly act: ActName;
  readonly summary: JournalSummary;
  readonly accountCount: number;
  readonly changesHashes: readonly string[];
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  readonly hash: string;
  readonly changes: readonly Change[];
}

/** Further changes of an act that touched many accounts. */
export interface JournalPart {
  readonly seq: number;
  readonly part: number;
  readonly changes: readonly Change[];
}
