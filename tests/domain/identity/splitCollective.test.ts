import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../renderer/domain/account/account';
import type { ItemId } from '../../../renderer/domain/account/item';
import { type SplitPart, splitCollective } from '../../../renderer/domain/identity/splitCollective';
import { aMatchingGroup, anAccount, anInvoice, aPayment, euros, nextId } from '../../support/builders';
import { aStageReached } from '../../support/contacts';

const collective = () =>
  anAccount({
    code: '411000',
    collective: 'suspected',
    items: [
      anInvoice({ id: 'a', amount: 100 }),
      anInvoice({ id: 'b', amount: 200 }),
      aPayment({ id: 'p', amount: 90 }),
      anInvoice({ id: 'paid', amount: 80, allocations: [{ on: '2026-02-01', amount: 30 }] }),
    ],
  });

function part(code: string, portions: Record<string, number>): SplitPart {
  return {
    accountId: nextId('part') as AccountId,
    code,
    name: code,
    portions: Object.entries(portions).map(([id, amount]) => ({
      itemId: id as ItemId,
      amount: euros(amount),
    })),
  };
}

const split = (...parts: SplitPart[]) => splitCollective(collective(), parts, () => nextId('portion'));

describe('splitCollective', () => {
  it('moves whole items and portions, to the cent', () => {
    const { original, created } = split(part('D', { a: 100, p: -60 }), part('P', { b: 200, p: -20.01 }));
    expect(created.map(({ items }) => items.map(({ amount }) => amount))).toEqual([
      [euros(100), euros(-60)],
      [euros(200), euros('-20.01')],
    ]);
    expect(original.items.map(({ id, amount }) => [id, amount])).toEqual([
      ['p', euros('-9.99')],
      ['paid', euros(80)],
    ]);
    const all = [original, ...created].flatMap(({ items }) => items);
    expect(all.reduce((sum, item) => sum + item.amount, 0)).toBe(euros(290));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(created[0]).toMatchObject({ collective: 'no', address: null, kindConfirmed: false });
    expect(original).toMatchObject({ collective: 'suspected' });
  });

  it('keeps the id of an item that moves whole', () => {
    expect(split(part('D', { a: 100 })).created[0]?.items[0]?.id).toBe('a');
  });

  it('leaves the letters to the collective account behind: nobody has written to who is taken out of it', () => {
    const noticed = { stage: aStageReached('formalNotice', '2026-05-18'), noticeOn: '2026-05-18' };
    const account = anAccount({
      collective: 'suspected',
      items: [
        anInvoice({ id: 'whole', amount: 100, ...noticed }),
        anInvoice({ id: 'shared', amount: 200, ...noticed }),
      ],
    });
    const { original, created } = splitCollective(
      account,
      [part('D', { whole: 100, shared: 50 })],
      () => 'new',
    );
    expect(created[0]).toMatchObject({
      lastContact: null,
      items: [
        { id: 'whole', stage: null, noticeOn: null },
        { id: 'new', stage: null, noticeOn: null },
      ],
    });
    expect(original.items).toMatchObject([{ id: 'shared', stage: noticed.stage, noticeOn: '2026-05-18' }]);
  });

  it.each([
    ['portion-out-of-range', () => split(part('D', { a: 101 }))],
    ['portion-out-of-range', () => split(part('D', { a: 60 }), part('P', { a: 60 }))],
    ['portion-out-of-range', () => split(part('D', { a: -10 }))],
    ['portion-out-of-range', () => split(part('D', { paid: 40 }))],
    ['unknown-item', () => split(part('D', { x: 1 }))],
    ['code-taken', () => split(part('D', { a: 10 }), part('D', { b: 10 }))],
    ['code-taken', () => split(part('411000', { a: 10 }))],
    ['name-empty', () => split(part('', { a: 10 }))],
    ['not-collective', () => splitCollective(anAccount(), [], nextId)],
  ])('refuses: %s', (code, act) => {
    expect(act).toThrow(code);
  });

  it('refuses to move items of a matching group that waits', () => {
    const waiting = {
      ...collective(),
      matching: [aMatchingGroup({ itemIds: ['a', 'p'] })],
    };
    expect(() => splitCollective(waiting, [part('D', { a: 100 })], nextId)).toThrow('lettering-waiting');
  });
});
