import type { AccountId } from '../../domain/account/account';
import type { Day } from '../../domain/day';
import { type Told, type Words, readWordName, wordName } from '../kinds/kind';
import { isEmptiedByReset, isRecordTable, kindOf } from '../kinds/kinds';
import type { AccountEffect, RecordChange } from '../records/journalRecord';
import type { StoredHead } from '../shapes/liftChange';
import type { AccountEffect2 } from '../shapes/shape2';
import { isEmptied } from './redactor';

/** Told before more is remembered, in things of some 200 bytes (one when it does not say); may throw. */
export type Keep = (weight?: number) => void;

/** What the journal last said of an account: its content's hash, null once it was removed. */
export interface AccountWord {
  readonly hash: string | null;
  /** An entry that was never redacted names the customer. */
  readonly named: boolean;
}

const RESET: string = 'resetSample';
const NOTHING: Words = new Map();

/**
 * What the journal last said of everything it tells of, entry by entry: each change must begin where the one before it ended.
 * Of what is said only a hash is kept.
 */
export class LastWords {
  readonly #keep: Keep;
  readonly #accounts = new Map<AccountId, AccountWord>();
  readonly #records = new Map<string, string>();
  readonly #documentsRemoved = new Map<Day, number>();

  /** @param keep called before one more thing is remembered; may throw */
  constructor(keep: Keep = () => undefined) {
    this.#keep = keep;
  }

  get accounts(): ReadonlyMap<AccountId, AccountWord> {
    return this.#accounts;
  }

  /** Hashes by aspect of each record, under the names of `wordName`. */
  get records(): ReadonlyMap<string, string> {
    return this.#records;
  }

  /** How many PDFs acts of erasure removed, by day. */
  get documentsRemoved(): ReadonlyMap<Day, number> {
    return this.#documentsRemoved;
  }

  begin({ act }: StoredHead): void {
    if (act !== RESET) return;
    for (const name of this.#records.keys()) {
      const { table, key } = readWordName(name);
      if (isEmptiedByReset(table, key)) this.#records.delete(name);
    }
    this.#documentsRemoved.clear();
  }

  removedDocuments(on: Day, count: number): void {
    if (count > 0) this.#documentsRemoved.set(on, (this.#documentsRemoved.get(on) ?? 0) + count);
  }

  /** @returns false when it does not follow what was said before */
  account(change: AccountEffect | AccountEffect2): boolean {
    const { accountId, effect } = change;
    const before = this.#accounts.get(accountId);
    if (before === undefined) this.#keep();
    const named = before?.named === true || !isEmptied(change);
    const hash = effect === 'removed' ? null : change.hashAfter;
    this.#accounts.set(accountId, { hash, named });
    if (effect === 'created') return before === undefined || before.hash === null;
    const itsOwn = effect === 'removed' || change.delta.accountId === accountId;
    return itsOwn && before?.hash === change.hashBefore;
  }

  /** From here on its earlier entries are known to be redacted. */
  wasRedacted(accountId: AccountId): void {
    const word = this.#accounts.get(accountId);
    if (word !== undefined) this.#accounts.set(accountId, { ...word, named: false });
  }

  /** @returns false when it does not follow what was said before, or no act says such a thing */
  record(change: RecordChange, seq: number): boolean {
    const { table, key, before, after } = change;
    if (!isRecordTable(table)) return false;
    const { journal } = kindOf(table);
    const part: Told = before === null || after === null ? 'whole' : 'change';
    const was = before === null ? NOTHING : journal.words(before, part);
    const is = after === null ? NOTHING : journal.words(after, part);
    if (was === null || is === null) return false;
    let follows = journal.isTrue(change, seq);
    for (const aspect of new Set([...was.keys(), ...is.keys()])) {
      const name = wordName(table, key, aspect);
      const known = this.#records.get(name);
      const first = known === undefined && journal.mayBeUntold(key, aspect);
      follows &&= first || known === was.get(aspect);
      this.#say(name, is.get(aspect));
    }
    return follows;
  }

  #say(name: string, hash: string | undefined): void {
    if (hash === undefined) this.#records.delete(name);
    else {
      if (!this.#records.has(name)) this.#keep();
      this.#records.set(name, hash);
    }
  }
}
