import type { GenericSchema } from 'valibot';
import type { AccountId } from '../../domain/account/account';
import type { RecordTable } from '../schema/tables';
import { hashOf } from '../journal/hash';

/** Customers who are being erased. */
export interface Erased {
  has(accountId: AccountId): boolean;
}

/** Whom a value shows: enough to say later whether an erasure of some of them can have changed it. */
export interface Shown {
  /** Customers of whom it says no more than that something was. */
  readonly bare: readonly AccountId[];
  /** Customers of whom it still holds something. */
  readonly named: readonly AccountId[];
  /** Whose something was can't be seen once they are erased. */
  readonly loose: boolean;
}

/** Hashes of what is said of a record, by aspect: what changes by itself, or was not always told, has one of its own. */
export type Words = ReadonlyMap<string, string>;
export const WHOLE = '';

/** How much of a record an entry tells: all that it keeps of one, or what changes in one (`changing`). */
export type Told = 'whole' | 'change';

/** What the journal keeps of a record, and what follows from it: chain, undo, the comparison with what is stored. */
export interface JournalRule<Stored extends Seen, Seen extends object> {
  /** What an entry keeps of a record that it makes, replaces or removes. */
  told(record: Seen): unknown;
  /** What an entry keeps of one that it changes, where the rest never does; null where it is told whole. */
  changing(record: Stored): object | null;
  /** Hashes of what was told; null for what no act tells. */
  words(told: unknown, part: Told): Words | null;
  /**
   * The record of that key with what was told of it before, in place of what it is now (undefined: it is not there). Null for kinds
   * that no undo puts back.
   */
  readonly putBack: ((told: unknown, key: string, now: object | undefined) => Stored) | null;
  /** Whether the change can be what it says, looked at by itself, in the entry of that number. */
  isTrue(
    change: { readonly key: string; readonly before: unknown; readonly after: unknown },
    seq: number,
  ): boolean;
  /** No entry need have told this aspect of the record. */
  mayBeUntold(key: string, aspect: string): boolean;
  /** It may be gone without an entry of its own: what removes it is told otherwise. */
  readonly mayBeGone: boolean;
  /** What is wrong when it is not what the journal last said. */
  readonly fault: 'batch' | 'document' | 'journal-record';
}

/** How personal data are taken out of a record and of what the journal keeps of it. */
export interface PersonalRule<Stored> {
  /** The very same record where nothing is theirs. */
  ofRecord(record: Stored, erased: Erased): Stored;
  /** The very same value where nothing is theirs. */
  ofTold(told: unknown, key: string, erased: Erased): unknown;
  shows(told: unknown, key: string): Shown;
}

/**
 * One declaration for each kind of record that is not an account. Everything that goes over all kinds reads it: acts, journal,
 * undo, erasure, copies, checks, the reset of the sample company, the portfolio.
 * @typeParam Stored a record in any form it was ever stored in
 * @typeParam Seen as much of it as a line of a copy holds
 */
export interface Kind<Stored extends Seen, Seen extends object = Stored> {
  /** Its key as the journal and whoever reads of it name it. */
  keyOf(record: Seen): string;
  /** The key of its table. */
  tableKey(key: string): string | readonly [string, string];
  /** What a line of a copy must be: taken as what anybody may have written. */
  readonly form: GenericSchema;
  readonly journal: JournalRule<Stored, Seen>;
  /** Null for kinds that hold nothing of customers, or lose it together with another. */
  readonly personal: PersonalRule<Stored> | null;
  /**
   * Part of a copy that it lies in. tables: small, all of them in one. ranges: by its id, as many as there are. documents: each in one
   * of its own.
   */
  readonly copied: 'tables' | 'ranges' | 'documents';
  /** What is left of it when the sample company is emptied: all, nothing, or all but these keys. */
  readonly afterReset: 'kept' | 'emptied' | { readonly without: readonly string[] };
  /** A change of it changes every proposal: the portfolio reads its context anew. */
  readonly inContext: boolean;
}

/** A declaration as those take it that go over all kinds. */
export type AnyKind = Kind<object>;

/** Told whole, put back whole. */
export function wholeInJournal<Stored extends object>(
  rule: Pick<JournalRule<Stored, Stored>, 'told' | 'putBack'>,
  exceptions: Partial<Pick<JournalRule<Stored, Stored>, 'isTrue' | 'mayBeUntold'>> = {},
): JournalRule<Stored, Stored> {
  return {
    changing: () => null,
    words: (told) => new Map([[WHOLE, hashOf(told)]]),
    isTrue: () => true,
    mayBeUntold: () => false,
    mayBeGone: false,
    fault: 'journal-record',
    ...exceptions,
    ...rule,
  };
}

export const SHOWS_NOBODY: Shown = { bare: [], named: [], loose: false };

/** A field of a value that may be anything. */
export function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

/** What the journal's words call an aspect of a record: one text for each. */
export function wordName(table: RecordTable, key: string, aspect: string): string {
  return `${aspect === WHOLE ? table : `${table}:${aspect}`} ${key}`;
}

/** The reverse of `wordName`. */
export function readWordName(name: string): {
  readonly table: RecordTable;
  readonly key: string;
  readonly aspect: string;
} {
  const space = name.indexOf(' ');
  const [table = '', aspect = WHOLE] = name.slice(0, space).split(':');
  return { table: table as RecordTable, key: name.slice(space + 1), aspect };
}
