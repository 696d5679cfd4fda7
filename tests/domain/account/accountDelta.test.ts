import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, AccountId } from '../../../renderer/domain/account/account';
import { deltaOf, revertDelta, sizeOfDelta } from '../../../renderer/domain/account/accountDelta';
import type { Item, ItemId } from '../../../renderer/domain/account/item';
import { day } from '../../../renderer/domain/day';
import { aHold, anAccount, anInvoice } from '../../support/builders';
import { aContact } from '../../support/contacts';
import { issueOn } from '../../support/engine';
import { refusalOf } from '../../support/refusalOf';

const before = anAccount({
  id: 'account-1',
  note: 'before',
  items: [
    anInvoice({ id: 'a', date: '2026-03-01', due: '2026-03-31' }),
    anInvoice({ id: 'b', date: '2026-03-01', due: '2026-03-31' }),
  ],
  holds: [aHold({ id: 'h' })],
});

function withItem(account: Account, id: string, change: Partial<Item>): Account {
  return {
    ...account,
    items: account.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  };
}
const without = (account: Account, id: string): Account => ({
  ...account,
  items: account.items.filter((item) => item.id !== id),
});
const added = anInvoice({ id: 'c' });

describe('what an act leaves in the journal', () => {
  it('is what it touched, whatever the account’s size', () => {
    const items = Array.from({ length: 1000 }, (_, index) => anInvoice({ id: `i${index}` }));
    const contacts = Array.from({ length: 40 }, () => aContact());
    const large = anAccount({ items, contacts });
    const delta = deltaOf(large, withItem(large, 'i7', { dueDate: day('2026-12-31') }));
    expect(sizeOfDelta(delta)).toBe(1);
    expect(delta).toEqual({
      accountId: large.id,
      fieldsBefore: {},
      fieldsAfter: {},
      collections: {
        items: {
          changed: [{ id: 'i7', before: { dueDate: items[7]!.dueDate }, after: { dueDate: '2026-12-31' } }],
          removed: [],
          added: [],
        },
      },
    });
  });

  it('is the contact and what it claims, for a letter that claims', () => {
    const noticed = { ...before, holds: [], formalNoticeAllowed: true };
    const { collections, fieldsAfter } = deltaOf(noticed, issueOn(noticed, '2026-05-15', { posted: false }));
    expect(fieldsAfter).toEqual({});
    expect(collections.contacts).toMatchObject({ changed: [], removed: [], added: [{ state: 'issued' }] });
    expect(collections.items?.changed.map(({ id, after }) => [id, Object.keys(after)])).toEqual([
      ['a', ['claimed']],
      ['b', ['claimed']],
    ]);
  });
});

describe('undo of an act when something else has changed since', () => {
  const later: readonly (readonly [string, Account, (account: Account) => Account, object])[] = [
    [
      'another field',
      { ...before, name: 'Petit' },
      (account) => ({ ...account, note: 'since' }),
      { note: 'since', name: before.name },
    ],
    [
      'another item',
      withItem(before, 'a', { label: 'act' }),
      (account) => withItem(account, 'b', { label: 'since' }),
      { items: [{ label: '' }, { label: 'since' }] },
    ],
    [
      'another field of the same item',
      withItem(before, 'a', { label: 'act' }),
      (account) => withItem(account, 'a', { dueDate: day('2026-07-31') }),
      { items: [{ label: '', dueDate: '2026-07-31' }, { id: 'b' }] },
    ],
    [
      'another item that came',
      without(before, 'a'),
      (account) => ({ ...account, items: [...account.items, added] }),
      { items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
    ],
    [
      'another item that went',
      { ...before, items: [...before.items, added] },
      (account) => without(account, 'a'),
      { items: [{ id: 'b' }] },
    ],
    [
      'another collection',
      withItem(before, 'a', { label: 'act' }),
      (account) => ({ ...account, holds: [] }),
      { items: [{ label: '' }, { id: 'b' }], holds: [] },
    ],
  ];

  it.each(later)('puts back what it touched and keeps the rest: %s', (_what, act, since, expected) => {
    const now = since(act);
    const undone = revertDelta(now, deltaOf(before, act));
    expect(undone).toMatchObject(expected);
    expect(undone.items).toHaveLength((expected as Partial<Account>).items?.length ?? before.items.length);
  });

  it('gives back what the journal kept, even after another act was put back first', () => {
    const named = { ...before, name: 'Petit' };
    const noted = { ...named, note: 'since' };
    const first = revertDelta(noted, deltaOf(before, named));
    expect(revertDelta(first, deltaOf(named, noted))).toEqual(before);
  });
});

describe('undo of an act when what it touched has changed since', () => {
  const since: readonly (readonly [string, Account, Account])[] = [
    ['the field', { ...before, name: 'Petit' }, { ...before, name: 'Grand' }],
    [
      'the field of the item',
      withItem(before, 'a', { label: 'act' }),
      withItem(before, 'a', { label: 'since' }),
    ],
    ['the item is gone', withItem(before, 'a', { label: 'act' }), without(before, 'a')],
    [
      'an item that it brought',
      { ...before, items: [...before.items, added] },
      { ...before, items: [...before.items, { ...added, label: 'since' }] },
    ],
    ['an item that it brought is gone', { ...before, items: [...before.items, added] }, before],
    ['an item that it took is there again', without(before, 'a'), before],
    ['a hold that it lifted is placed again', { ...before, holds: [] }, before],
  ];

  it.each(since)('is refused: %s', (_what, act, now) => {
    expect(refusalOf(() => revertDelta(act, deltaOf(before, act)))).toBeNull();
    expect(refusalOf(() => revertDelta(now, deltaOf(before, act)))).toBe('changed-since');
  });

  it('is refused on another account', () => {
    const act = { ...before, name: 'Petit' };
    const other = { ...act, id: 'account-2' as AccountId };
    expect(refusalOf(() => revertDelta(other, deltaOf(before, act)))).toBe('changed-since');
  });
});

/** Any account of up to six items with one of three labels each, some gone and some come beside another. */
const labels = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom('x', 'y', 'z'));
const note = fc.constantFrom('', 'one', 'two');
const base = anInvoice({ id: 'a' });
const holding = (drawn: Readonly<Record<string, string>>): readonly Item[] =>
  Object.entries(drawn).map(([id, label]) => ({ ...base, id: id as ItemId, label }));

describe('undo, whatever the act', () => {
  it('of the last act, and of the one before it, gives the former account again', () => {
    fc.assert(
      fc.property(labels, labels, labels, note, note, (one, two, three, first, second) => {
        // An act leaves what stays in its order and puts what is new at the end.
        const then = (account: Account, drawn: Readonly<Record<string, string>>, said: string): Account => {
          const next = new Map(holding(drawn).map((item) => [item.id, item]));
          const stay = account.items.flatMap(({ id }) => next.get(id) ?? []);
          const come = [...next.values()].filter(({ id }) => !account.items.some((item) => item.id === id));
          return { ...account, note: said, items: [...stay, ...come] };
        };
        const start: Account = { ...before, items: holding(one) };
        const middle = then(start, two, first);
        const end = then(middle, three, second);
        const undone = revertDelta(end, deltaOf(middle, end));
        expect(undone).toEqual(middle);
        expect(revertDelta(undone, deltaOf(start, middle))).toEqual(start);
      }),
    );
  });
});
