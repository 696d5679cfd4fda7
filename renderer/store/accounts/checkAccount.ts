import type { Item, SettledItem } from '../../domain/account/item';
import { yearOf } from '../../domain/day';
import type { Cents } from '../../domain/money';
import { canonicalJson } from '../journal/canonicalJson';
import { hashOf } from '../journal/hash';
import type { AccountRecord, SliceRecord } from '../records/accountRecord';
import { SLICE_SIZE } from './slicing';
import { numbersOf, storedForm, totalsOf, type FormerSlice } from './accountForm';

export interface AccountCheck {
  readonly itemCount: number;
  readonly balance: Cents;
  readonly problems: readonly {
    readonly code: 'totals' | 'index' | 'hash' | 'slice';
    readonly detail: string;
  }[];
}

/** Compares what an account's record says of itself with what its items give now. */
export function checkAccount(
  record: AccountRecord,
  slices: readonly (SliceRecord | undefined)[],
): AccountCheck {
  const problems: AccountCheck['problems'][number][] = [];
  const held: FormerSlice[] = [];
  record.slices.forEach((reference, index) => {
    const found = slices[index];
    const hash = found === undefined ? null : hashOf(found.items);
    if (found === undefined || hash !== reference.hash || found.items.length !== reference.count)
      problems.push({ code: 'slice', detail: `slice ${reference.slice} is missing or altered` });
    if (found === undefined || hash === null) return;
    if (canonicalJson(numbersOf(found.items)) !== canonicalJson(found.numbers))
      problems.push({ code: 'index', detail: `numbers of slice ${reference.slice}` });
    held.push({ slice: reference.slice, items: found.items, hash });
  });

  const numbers = new Set(record.slices.map(({ slice }) => slice));
  const sizes = record.slices.every(({ count }) => count > 0 && count <= SLICE_SIZE);
  if (numbers.size !== record.slices.length || !sizes || (record.items !== null && numbers.size > 0))
    problems.push({ code: 'slice', detail: 'slices that no act lays' });

  const items: readonly Item[] = record.items ?? held.flatMap((part) => part.items);
  if ((record.items === null) !== items.length > SLICE_SIZE)
    problems.push({
      code: 'slice',
      detail: `${items.length} items ${record.items === null ? '' : 'not '}in slices`,
    });
  if (new Set(items.map(({ id }) => id)).size !== items.length)
    problems.push({ code: 'hash', detail: 'an item is there twice' });
  const account = { ...record.head, items };
  const expected = storedForm(account, held).record;
  const totals = totalsOf(account);
  if (canonicalJson(totals) !== canonicalJson(record.totals))
    problems.push({
      code: 'totals',
      detail: `says ${record.totals.balance} cents in ${record.totals.itemCount} items, has ${totals.balance} in ${totals.itemCount}`,
    });
  if (indexOf(expected) !== indexOf(record)) problems.push({ code: 'index', detail: 'index fields' });
  if (expected.hash !== record.hash)
    problems.push({ code: 'hash', detail: 'content is not what was hashed' });
  return { itemCount: items.length, balance: totals.balance, problems };
}

/** Null for settled items that may lie in one record of a year. */
export function faultOfHistory(items: readonly SettledItem[], year: number): string | null {
  if (items.length === 0 || items.length > SLICE_SIZE) return `${items.length} items`;
  if (items.some((item) => yearOf(item.date) !== year)) return `an item is not of ${year}`;
  return new Set(items.map(({ id }) => id)).size === items.length ? null : 'an item is there twice';
}

function indexOf({ id, code, nameKey, oldestDueOn, numbers }: AccountRecord): string {
  return canonicalJson({ id, code, nameKey, oldestDueOn, numbers });
}
