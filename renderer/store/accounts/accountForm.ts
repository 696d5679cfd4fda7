import type { Account } from '../../domain/account/account';
import { accountIndex } from '../../domain/account/accountIndex';
import type { Item } from '../../domain/account/item';
import { balanceOf } from '../../domain/account/itemBalance';
import { waitingItemIds } from '../../domain/matching/waitingItems';
import { cents } from '../../domain/money';
import { hashOf } from '../journal/hash';
import type {
  AccountRecord,
  SettledSum,
  SliceRecord,
  SliceRef,
  StoredTotals,
} from '../records/accountRecord';
import { accountHash } from './accountHash';
import { settledInSteps, type HistoryChange } from './settledSum';
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

/**
 * The one way from an account to its record; integrity uses it to recompute what is stored.
 * @param settled what it says of its history; undefined for one that says nothing
 */
export function storedForm(
  account: Account,
  former: readonly FormerSlice[] = [],
  settled?: SettledSum,
): StoredForm {
  const steps = formInSteps(account, former, settled);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, with a stop after each slice that had to be hashed and each thousand settled items. */
export function* storedFormInSteps(
  account: Account,
  former: readonly FormerSlice[],
  history: HistoryChange,
): Generator<undefined, StoredForm> {
  const settled = yield* settledInSteps(history);
  return yield* formInSteps(account, former, settled);
}

function* formInSteps(
  account: Account,
  former: readonly FormerSlice[],
  settled: SettledSum | undefined,
): Generator<undefined, StoredForm> {
  const { items, ...head } = account;
  const index = accountIndex(account);
  const base = {
    id: account.id,
    code: account.code,
    nameKey: index.foldedName,
    oldestDueOn: index.oldestDueDate,
    totals: totalsOf(account),
    head,
    ...(settled === undefined ? {} : { settled }),
  };
  if (items.length <= SLICE_SIZE) {
    return {
      record: {
        ...base,
        numbers: index.invoiceNumbers,
        items,
        slices: [],
        hash: accountHash(head, items, [], settled),
      },
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
    record: { ...base, numbers: [], items: null, slices, hash: accountHash(head, null, slices, settled) },
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

export function totalsOf(account: Account): StoredTotals {
  const waitingIds = waitingItemIds(account);
  let balance = 0;
  let waiting = 0;
  for (const item of account.items) {
    const left = balanceOf(item);
    balance += left;
    if (waitingIds.has(item.id)) waiting += left;
  }
  return { balance: cents(balance), waiting: cents(waiting), itemCount: account.items.length };
}

/** Numbers of the debits of a slice, each once: as `accountIndex` does for a whole account. */
export function numbersOf(items: readonly Item[]): readonly string[] {
  const numbers = new Set<string>();
  for (const item of items) if (item.amount > 0) numbers.add(item.number);
  return [...numbers];
}
