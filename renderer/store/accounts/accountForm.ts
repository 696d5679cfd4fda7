import type { Account } from '../../domain/account/account';
import { collectionsOf } from '../../domain/account/accountCollections';
import { headOf } from '../../domain/account/accountFields';
import { accountIndex } from '../../domain/account/accountIndex';
import type { Item } from '../../domain/account/item';
import { addCents } from '../../domain/money';
import { openAndWaiting } from '../../domain/statement/openAndWaiting';
import { hashOf } from '../journal/hash';
import {
  type AccountRecord,
  type PastName,
  type PastSum,
  SHAPE,
  type SliceRecord,
  type SliceRef,
  type StoredTotals,
} from '../records/accountRecord';
import { accountHash } from './accountHash';
import { type HistoryChange, pastInSteps } from './pastSum';
import { reslice, SLICE_SIZE, type HeldSlice } from './slicing';

/** An account turned into what is stored of it, and which of its slices must be written or removed. */
export interface StoredForm {
  readonly record: AccountRecord;
  readonly slicesWritten: readonly SliceRecord[];
  readonly slicesRemoved: readonly number[];
  /** All slices of the account as they are now. */
  readonly held: readonly FormerSlice[];
}

/** The slices an account had when it was read, each with its reference. */
export interface FormerSlice extends HeldSlice {
  readonly hash: string;
}

/** The one way from an account to its record. Stops after each slice that had to be hashed and each thousand past elements. */
export function* storedFormInSteps(
  account: Account,
  former: readonly FormerSlice[],
  history: { readonly [Name in PastName]: HistoryChange },
): Generator<undefined, StoredForm> {
  const past: { [Name in PastName]?: PastSum } = {};
  for (const name of Object.keys(history) as PastName[]) past[name] = yield* pastInSteps(history[name]);
  return yield* formInSteps(account, former, past as AccountRecord['past']);
}

/** Index fields and sums of an account: what is recomputed of a record of any form. */
export function indexedFormOf(
  account: Account,
): Pick<AccountRecord, 'id' | 'code' | 'nameKey' | 'oldestDueOn' | 'numbers' | 'totals'> {
  const index = accountIndex(account);
  return {
    id: account.id,
    code: account.code,
    nameKey: index.foldedName,
    oldestDueOn: index.oldestDueDate,
    numbers: account.items.length <= SLICE_SIZE ? index.invoiceNumbers : [],
    totals: totalsOf(account),
  };
}

function* formInSteps(
  account: Account,
  former: readonly FormerSlice[],
  past: AccountRecord['past'],
): Generator<undefined, StoredForm> {
  const { items, ...elements } = collectionsOf(account);
  const content = { head: headOf(account), elements };
  const base = { shape: SHAPE, ...indexedFormOf(account), ...content, past } as const;
  if (items.length <= SLICE_SIZE) {
    return {
      record: { ...base, items, slices: [], hash: accountHash(content, items, [], past) },
      slicesWritten: [],
      slicesRemoved: former.map((held) => held.slice),
      held: [],
    };
  }
  const laid = reslice(former, items);
  const known = new Map(former.map((held) => [held.items, held.hash]));
  const held: FormerSlice[] = [];
  for (const { slice, items: part } of laid.slices) {
    const hash = known.get(part);
    held.push({ slice, items: part, hash: hash ?? hashOf(part) });
    if (hash === undefined) yield;
  }
  const slices: SliceRef[] = held.map(({ slice, items: part, hash }) => ({
    slice,
    count: part.length,
    hash,
  }));
  return {
    record: { ...base, items: null, slices, hash: accountHash(content, null, slices, past) },
    slicesWritten: laid.written.map(({ slice, items: part }) => ({
      accountId: account.id,
      slice,
      items: part,
      numbers: numbersOf(part),
    })),
    slicesRemoved: laid.removed,
    held,
  };
}

function totalsOf(account: Account): StoredTotals {
  const { open, waiting } = openAndWaiting(account);
  return { balance: addCents(open, waiting), waiting, itemCount: account.items.length };
}

/** Numbers of the debits of a slice, each once: as `accountIndex` does for a whole account. */
export function numbersOf(items: readonly Item[]): readonly string[] {
  const numbers = new Set<string>();
  for (const item of items) if (item.amount > 0) numbers.add(item.number);
  return [...numbers];
}
