import type { AccountId } from '../../domain/account/account';
import type { Day } from '../../domain/day';
import type { BatchRecord, DocumentRecord } from '../records/dispatchRecord';
import type { AccountEffect, JournalHead, RecordChange } from '../records/journalRecord';
import { hashOf } from './hash';
import { isEmptied } from './redactor';

/** Told before more is remembered, in things of some 200 bytes (one when it does not say); may throw. */
export type Keep = (weight?: number) => void;

/** An account as it is stored, as far as the journal speaks of it. */
export interface AccountMark {
  readonly hash: string;
  readonly revision: number;
}

/** What the journal last said of an account: its content's hash, null once it was removed, and its revision. */
export interface AccountWord {
  readonly hash: string | null;
  readonly revision: number;
  /** An entry that was never redacted names the customer. */
  readonly named: boolean;
}

const RESET: string = 'resetSample';
/** What the act `resetSample` empties without a trace of each record. */
const EMPTIED_BY_RESET = /^(batches|states|documents|senders|imports|company) |^settings (numbering|draft)$/;

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

  /** Hashes by key, as `wordsOf…` below give them for what is stored. */
  get records(): ReadonlyMap<string, string> {
    return this.#records;
  }

  /** How many PDFs acts of erasure removed, by day. */
  get documentsRemoved(): ReadonlyMap<Day, number> {
    return this.#documentsRemoved;
  }

  begin({ act }: JournalHead): void {
    if (act !== RESET) return;
    for (const key of this.#records.keys()) if (EMPTIED_BY_RESET.test(key)) this.#records.delete(key);
    this.#documentsRemoved.clear();
  }

  removedDocuments(on: Day, count: number): void {
    if (count > 0) this.#documentsRemoved.set(on, (this.#documentsRemoved.get(on) ?? 0) + count);
  }

  /** @returns false when it does not follow what was said before */
  account(change: AccountEffect): boolean {
    const { accountId, effect } = change;
    const before = this.#accounts.get(accountId);
    if (before === undefined) this.#keep();
    const named = before?.named === true || !isEmptied(change);
    if (effect === 'created') {
      this.#accounts.set(accountId, { hash: change.hashAfter, revision: change.revision, named });
      return before === undefined || before.hash === null;
    }
    const [revision, revisionAfter] =
      effect === 'changed'
        ? [change.delta.revisionBefore, change.delta.revisionAfter]
        : [change.revision, change.revision];
    const hash = effect === 'changed' ? change.hashAfter : null;
    this.#accounts.set(accountId, { hash, revision: revisionAfter, named });
    const itsOwn = effect !== 'changed' || change.delta.accountId === accountId;
    return itsOwn && before?.hash === change.hashBefore && before.revision === revision;
  }

  /** From here on its earlier entries are known to be redacted. */
  wasRedacted(accountId: AccountId): void {
    const word = this.#accounts.get(accountId);
    if (word !== undefined) this.#accounts.set(accountId, { ...word, named: false });
  }

  /** @returns false when it does not follow what was said before */
  record({ table, key, before, after }: RecordChange, seq: number): boolean {
    const name = `${table} ${key}`;
    if (table === 'batches' && before !== null) return this.#say(`states ${key}`, before, after);
    if (table === 'batches') {
      if (typeof after !== 'object' || after === null) return false;
      const words = wordsOfBatch(after as BatchRecord);
      const fresh = [...words].map(([word, hash]) => {
        const known = this.#records.has(word);
        this.#set(word, hash);
        return !known;
      });
      return !fresh.includes(false) && `batches ${(after as BatchRecord).id}` === name;
    }
    if (table === 'documents') return this.#document(key, before, after);
    if (table === 'imports' && before === null && fieldOf(after, 'journalSeq') !== seq) return false;
    // The marks are as old as the database, and no act wrote them.
    if (name === 'settings marks' && !this.#records.has(name))
      return this.#say(name, null, after) && fieldOf(before, 'databaseId') === fieldOf(after, 'databaseId');
    return this.#say(name, before, after);
  }

  #document(key: string, before: unknown, after: unknown): boolean {
    if (typeof after !== 'object' || after === null) return false;
    const { senderHash, ...proof } = { senderHash: undefined as unknown, ...after };
    // Documents issued under schema 1 say nothing of their sender.
    if (typeof senderHash === 'string') this.#set(`senders ${key}`, senderHash);
    return this.#say(`documents ${key}`, before, proof);
  }

  #say(name: string, before: unknown, after: unknown): boolean {
    const known = this.#records.get(name);
    if (after === null) this.#records.delete(name);
    else this.#set(name, hashOf(after));
    return known === (before === null ? undefined : hashOf(before));
  }

  #set(name: string, hash: string): void {
    if (!this.#records.has(name)) this.#keep();
    this.#records.set(name, hash);
  }
}

export function isSaid({ hash, revision }: AccountMark, word: AccountWord | undefined): boolean {
  return word?.hash === hash && word.revision === revision;
}

/**
 * What the journal says of a batch: as it was issued, and what changes in it since. The day that its document was removed is no
 * change of its own.
 */
export function wordsOfBatch(batch: BatchRecord): ReadonlyMap<string, string> {
  const { state, postedOn, cancelledOn, documentRemovedOn: _removed, ...issued } = batch;
  return new Map([
    [`batches ${batch.id}`, hashOf(issued)],
    [`states ${batch.id}`, hashOf({ state, postedOn, cancelledOn })],
  ]);
}

/** What the journal says of a document: the proof of its bytes, and whose letters they are. */
export function wordsOfDocument({
  sender,
  ...proof
}: Omit<DocumentRecord, 'bytes' | 'models'>): ReadonlyMap<string, string> {
  const { sha256, kind, batchId, size } = proof;
  return new Map([
    [`documents ${sha256}`, hashOf({ sha256, kind, batchId, size })],
    [`senders ${sha256}`, hashOf(sender)],
  ]);
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}
