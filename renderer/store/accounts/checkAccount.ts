import type { Item } from '../../domain/account/item';
import type { Cents } from '../../domain/money';
import { canonicalJson } from '../journal/canonicalJson';
import { hashOf } from '../journal/hash';
import type { AccountRecord, SliceRecord } from '../records/accountRecord';
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

  const items: readonly Item[] = record.items ?? held.flatMap((part) => part.items);
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

function indexOf({ id, code, nameKey, oldestDueOn, numbers }: AccountRecord): string {
  return canonicalJson({ id, code, nameKey, oldestDueOn, numbers });
}
