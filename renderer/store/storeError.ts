import type { AccountId } from '../domain/account/account';

/**
 * What the store can refuse. The page has a sentence for each (`store.<code>` in i18n).
 * newer-database: written by a newer version of the program. conflict: the account changed since it was read.
 * invalid-input: an argument of the wrong shape. not-found: no such record. not-allowed: a rule of the act forbids it.
 * cancelled: the owner stopped it, nothing was written. disk-full: the disk refused, nothing was written.
 * changed-since: an undo would overwrite later work. already-undone: the entry was undone before. redacted: personal data was erased from the entry that an undo needs.
 * older-letters: the entry is of letters, and of a version that kept them otherwise. damaged: what is stored does not hold together.
 * blocked: another page keeps the data open. storage-lost: the disk refused a write in its midst, nothing is opened before the next start.
 */
export const STORE_ERROR_CODES = [
  'newer-database',
  'conflict',
  'invalid-input',
  'not-found',
  'not-allowed',
  'cancelled',
  'disk-full',
  'changed-since',
  'already-undone',
  'redacted',
  'older-letters',
  'damaged',
  'unavailable',
  'blocked',
  'storage-lost',
] as const;
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

/** An account that stands in the way, for the sentence that names it. */
export interface NamedAccount {
  readonly accountId: AccountId;
  readonly code: string;
  readonly name: string;
}

/** The only error that leaves the store. `detail` is for the log and the tests, never for the owner. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly detail: string;
  /** Accounts that a later act has touched (`changed-since`); else empty. */
  readonly accounts: readonly NamedAccount[];

  constructor(code: StoreErrorCode, detail: string, cause?: unknown, accounts: readonly NamedAccount[] = []) {
    super(`${code}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
    this.detail = detail;
    this.accounts = accounts;
  }
}
