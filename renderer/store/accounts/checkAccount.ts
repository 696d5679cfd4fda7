import type { Item } from '../../domain/account/item';
import { yearOf } from '../../domain/day';
import type { Cents } from '../../domain/money';
import { canonicalJson } from '../journal/canonicalJson';
import { hashOf } from '../journal/hash';
import type { PastSum, SliceRef } from '../records/accountRecord';
import { accountOf, liftHead, type StoredAccount } from '../shapes/liftAccount';
import { liftItems, type StoredSettledItem, type StoredSlice } from '../shapes/liftItem';
import { hashOfStored } from './accountHash';
import { SLICE_SIZE } from './slicing';
import { indexedFormOf, numbersOf, type FormerSlice } from './accountForm';

export interface AccountCheck {
  readonly itemCount: number;
  readonly balance: Cents;
  readonly problems: readonly {
    readonly code: 'totals' | 'index' | 'hash' | 'slice';
    readonly detail: string;
  }[];
}

/** A slice that was looked at by itself. */
export interface CheckedSlice {
  readonly held: FormerSlice;
  readonly problems: AccountCheck['problems'];
}

/** Compares a slice with what its account says of it. */
export function checkSlice(reference: SliceRef, { items, numbers }: StoredSlice): CheckedSlice {
  const problems: AccountCheck['problems'][number][] = [];
  const hash = hashOf(items);
  const lifted = liftItems(items);
  if (hash !== reference.hash || items.length !== reference.count)
    problems.push({ code: 'slice', detail: `slice ${reference.slice} is altered` });
  if (canonicalJson(numbersOf(lifted)) !== canonicalJson(numbers))
    problems.push({ code: 'index', detail: `numbers of slice ${reference.slice}` });
  return { held: { slice: reference.slice, items: lifted, hash }, problems };
}

/**
 * Compares what an account's record says of itself with what its items give now.
 * @param slices those that it names, in its order; undefined for one that is missing
 */
export function checkAccount(
  record: StoredAccount,
  slices: readonly (CheckedSlice | undefined)[],
): AccountCheck {
  const problems: AccountCheck['problems'][number][] = [];
  const held: FormerSlice[] = [];
  for (const slice of slices) {
    if (slice === undefined) problems.push({ code: 'slice', detail: 'a slice is missing' });
    else {
      problems.push(...slice.problems);
      held.push(slice.held);
    }
  }

  const numbers = new Set(record.slices.map(({ slice }) => slice));
  const sizes = record.slices.every(({ count }) => count > 0 && count <= SLICE_SIZE);
  if (numbers.size !== record.slices.length || !sizes || (record.items !== null && numbers.size > 0))
    problems.push({ code: 'slice', detail: 'slices that no act lays' });

  const items: readonly Item[] =
    record.items === null ? held.flatMap((part) => part.items) : liftItems(record.items);
  if ((record.items === null) !== items.length > SLICE_SIZE)
    problems.push({
      code: 'slice',
      detail: `${items.length} items ${record.items === null ? '' : 'not '}in slices`,
    });
  if (new Set(items.map(({ id }) => id)).size !== items.length)
    problems.push({ code: 'hash', detail: 'an item is there twice' });
  const account = accountOf(liftHead(record), items);
  const { totals, ...index } = indexedFormOf(account);
  if (canonicalJson(totals) !== canonicalJson(record.totals))
    problems.push({
      code: 'totals',
      detail: `says ${record.totals.balance} cents in ${record.totals.itemCount} items, has ${totals.balance} in ${totals.itemCount}`,
    });
  if (canonicalJson(index) !== indexOf(record)) problems.push({ code: 'index', detail: 'index fields' });
  if (hashOfStored(record) !== record.hash)
    problems.push({ code: 'hash', detail: 'content is not what was hashed' });
  return { itemCount: items.length, balance: totals.balance, problems };
}

/** Null when what has left an account is what the account says of it; `said` null in one of schema 1: nothing is known then. */
export function faultOfPast(said: PastSum | null, found: PastSum): string | null {
  if (said === null) return null;
  if (said.count !== found.count || said.cents !== found.cents)
    return `says ${said.count} past elements of ${said.cents} cents, has ${found.count} of ${found.cents}`;
  return said.hash === found.hash ? null : 'a past element is not what was hashed';
}

/** Null for settled items that may lie in one record of a year. */
export function faultOfHistory(items: readonly StoredSettledItem[], year: number): string | null {
  if (items.length === 0 || items.length > SLICE_SIZE) return `${items.length} items`;
  if (items.some((item) => yearOf(item.date) !== year)) return `an item is not of ${year}`;
  return new Set(items.map(({ id }) => id)).size === items.length ? null : 'an item is there twice';
}

function indexOf({ id, code, nameKey, oldestDueOn, numbers }: StoredAccount): string {
  return canonicalJson({ id, code, nameKey, oldestDueOn, numbers });
}
