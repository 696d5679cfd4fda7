import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../renderer/domain/account/item';
import { addDays, day } from '../../../renderer/domain/day';
import { applyCredits } from '../../../renderer/domain/statement/applyCredits';
import { cents } from '../../../renderer/domain/money';
import { aCreditNote, anInvoice, anOpening, aPayment } from '../../support/builders';

const invoice = (id: string, due: string, amount: string, date = '2026-01-01') =>
  anInvoice({ id, date, due, amount });
const opens = (items: readonly Item[]): Record<string, number> =>
  Object.fromEntries(applyCredits(items).debits.map(({ item, open }) => [item.id, open]));

describe('applyCredits', () => {
  it('pays the invoice that is due the longest first', () => {
    const items = [
      invoice('late', '2026-03-31', '500'),
      invoice('older', '2026-02-28', '300'),
      aPayment({ date: '2026-04-15', amount: '400' }),
    ];
    expect(opens(items)).toEqual({ older: 0, late: 40000 });
    expect(applyCredits(items).debits.map(({ item }) => item.id)).toEqual(['older', 'late']);
  });

  it('goes on to what is not due yet when all that is due is paid', () => {
    const items = [
      invoice('due', '2026-02-28', '300'),
      invoice('next', '2026-05-31', '500'),
      invoice('last', '2026-06-30', '500'),
      aPayment({ date: '2026-03-15', amount: '600' }),
    ];
    expect(opens(items)).toEqual({ due: 0, next: 20000, last: 50000 });
  });

  it('keeps the own date of each credit, and what kind it is', () => {
    const items = [
      invoice('a', '2026-02-28', '1000'),
      aPayment({ date: '2026-04-15', amount: '100' }),
      aCreditNote({ date: '2026-03-02', amount: '50' }),
    ];
    expect(applyCredits(items).debits[0]?.reductions).toEqual([
      { on: '2026-03-02', amount: 5000, kind: 'creditNote' },
      { on: '2026-04-15', amount: 10000, kind: 'payment' },
    ]);
  });

  it('shares between equal debts in proportion', () => {
    const items = [
      invoice('A', '2026-03-31', '1000'),
      invoice('B', '2026-03-31', '3000'),
      aPayment({ date: '2026-04-15', amount: '1000' }),
    ];
    expect(opens(items)).toEqual({ A: 75000, B: 225000 });
  });

  it('puts the cents that a proportion leaves on the last, and never makes a debit negative', () => {
    const thirds = [
      invoice('A', '2026-03-31', '10'),
      invoice('B', '2026-03-31', '10'),
      invoice('C', '2026-03-31', '10'),
      aPayment({ date: '2026-04-15', amount: '10' }),
    ];
    expect(opens(thirds)).toEqual({ A: 667, B: 667, C: 666 });
    const noRoom = [
      invoice('A', '2026-03-31', '10'),
      invoice('B', '2026-03-31', '10'),
      invoice('C', '2026-03-31', '0.01'),
      aPayment({ date: '2026-04-15', amount: '20' }),
    ];
    expect(opens(noRoom)).toEqual({ A: 1, B: 0, C: 0 });
  });

  it('takes the older invoice first when due dates are equal but the debts are not', () => {
    const items = [
      invoice('young', '2026-03-31', '1000', '2026-03-01'),
      invoice('old', '2026-03-31', '1000', '2026-01-31'),
      aPayment({ date: '2026-04-15', amount: '400' }),
    ];
    expect(opens(items)).toEqual({ old: 60000, young: 100000 });
  });

  it('leaves on an item what is known to be paid on it', () => {
    const items = [
      invoice('old', '2026-02-28', '300'),
      anInvoice({
        id: 'paid',
        date: '2026-01-01',
        due: '2026-03-31',
        amount: '500',
        allocations: [{ on: '2026-04-02', amount: '450' }],
      }),
      aPayment({ date: '2026-04-15', amount: '310' }),
    ];
    const { debits, credits } = applyCredits(items);
    expect(debits.map(({ item, open }) => [item.id, open])).toEqual([
      ['old', 0],
      ['paid', 4000],
    ]);
    expect(debits[1]?.reductions.map(({ amount }) => amount)).toEqual([45000, 1000]);
    expect(credits.map(({ left }) => left)).toEqual([0]);
  });

  it('gives back what no debit can take', () => {
    const items = [
      invoice('only', '2026-03-31', '100'),
      aPayment({ id: 'first', date: '2026-04-01', amount: '80' }),
      aPayment({ id: 'second', date: '2026-04-02', amount: '70' }),
    ];
    const { debits, credits } = applyCredits(items);
    expect(debits[0]?.open).toBe(0);
    expect(credits.map(({ item, left }) => [item.id, left])).toEqual([
      ['first', 0],
      ['second', 5000],
    ]);
    expect(applyCredits([aPayment({ id: 'alone', amount: '12.34' })]).credits[0]?.left).toBe(1234);
    expect(applyCredits([])).toEqual({ debits: [], credits: [] });
  });

  it('takes from a credit what was used of it already', () => {
    const items = [
      invoice('a', '2026-03-31', '100'),
      aPayment({ date: '2026-04-01', amount: '80', allocations: [{ on: '2026-04-05', amount: '50' }] }),
    ];
    expect(opens(items)).toEqual({ a: 7000 });
  });

  it('sets a deposit paid before the invoice, on its own day', () => {
    const items = [
      invoice('a', '2026-03-31', '100', '2026-03-01'),
      aPayment({ date: '2026-02-01', amount: '30' }),
    ];
    expect(applyCredits(items).debits[0]?.reductions).toEqual([
      { on: '2026-02-01', amount: 3000, kind: 'payment' },
    ]);
  });

  it('counts a carried-over debit as a debt and a negative invoice as a credit note', () => {
    const items = [
      anOpening({ id: 'report', date: '2026-01-01', due: '2026-01-01', amount: '200' }),
      { ...anInvoice({ id: 'minus', date: '2026-02-01' }), amount: cents(-5000) },
      { ...anOpening({ id: 'creditReport', date: '2026-01-01' }), amount: cents(-1000) },
    ];
    expect(applyCredits(items).debits[0]?.reductions).toEqual([
      { on: '2026-01-01', amount: 1000, kind: 'payment' },
      { on: '2026-02-01', amount: 5000, kind: 'creditNote' },
    ]);
  });

  it('does not depend on the order of the items', () => {
    const items = [
      invoice('A', '2026-03-31', '10'),
      invoice('B', '2026-03-31', '33.33'),
      invoice('C', '2026-02-28', '7'),
      aPayment({ number: 'P1', date: '2026-04-15', amount: '10' }),
      aCreditNote({ number: 'N1', date: '2026-04-15', amount: '5.55' }),
      aPayment({ number: 'P2', date: '2026-04-16', amount: '1.01' }),
    ];
    expect(opens([...items].reverse())).toEqual(opens(items));
  });

  const anItem = fc.record({
    credit: fc.constantFrom('no', 'payment', 'creditNote'),
    date: fc.integer({ min: 0, max: 12 }),
    delay: fc.integer({ min: 0, max: 8 }),
    amount: fc.integer({ min: 1, max: 5000 }),
    paid: fc.option(fc.integer({ min: 0, max: 100 })),
  });
  const asItem = (
    { credit, date, delay, amount, paid }: typeof anItem extends fc.Arbitrary<infer T> ? T : never,
    index: number,
  ): Item => {
    const on = addDays(day('2026-01-01'), date * 7);
    const euro = (amount / 100).toFixed(2);
    const number = String(index).padStart(4, '0');
    if (credit === 'payment') return aPayment({ number, date: on, amount: euro });
    if (credit === 'creditNote') return aCreditNote({ number, date: on, amount: euro });
    const part = Math.floor((amount * (paid ?? 0)) / 100);
    return anInvoice({
      number,
      date: on,
      due: addDays(on, delay * 7),
      amount: euro,
      allocations: part === 0 ? [] : [{ on, amount: (part / 100).toFixed(2) }],
    });
  };

  it('loses and makes no cent, whatever the account', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 60 }), (specs) => {
        const items = specs.map(asItem);
        const { debits, credits } = applyCredits(items);
        expect(debits.length + credits.length).toBe(items.length);
        let reduced = 0;
        let open = 0;
        for (const debit of debits) {
          const own = debit.reductions.reduce((sum, { amount }) => sum + amount, 0);
          expect(debit.open).toBe(debit.item.amount - own);
          expect(debit.open).toBeGreaterThanOrEqual(0);
          expect(debit.reductions.every(({ amount }) => amount > 0)).toBe(true);
          const days = debit.reductions.map(({ on }) => on);
          expect(days).toEqual([...days].sort());
          reduced += own;
          open += debit.open;
        }
        let left = 0;
        let given = 0;
        for (const credit of credits) {
          expect(credit.left).toBeGreaterThanOrEqual(0);
          left += credit.left;
          given += -credit.item.amount;
        }
        const allocated = items.flatMap((item) => item.allocations).reduce((sum, a) => sum + a.amount, 0);
        expect(reduced).toBe(given - left + allocated);
        expect(left === 0 || open === 0, 'a credit is left only when nothing is open').toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('never leaves an older due debt open while a younger one was paid by the account', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 40 }), (specs) => {
        const items = specs.map((spec, index) => asItem({ ...spec, paid: null }, index));
        const { debits } = applyCredits(items);
        const firstOpen = debits.find(({ open }) => open > 0);
        if (!firstOpen) return;
        for (const { item, reductions } of debits) {
          if (item.dueDate > firstOpen.item.dueDate) expect(reductions).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes an account of 20 000 items, even when all its invoices are equal', () => {
    const spread: Item[] = [];
    const equal: Item[] = [];
    for (let index = 0; index < 10_000; index += 1) {
      const number = String(index).padStart(6, '0');
      const on = addDays(day('2016-01-01'), index % 3650);
      spread.push(
        anInvoice({ number, date: on, amount: '100' }),
        aPayment({ number, date: on, amount: '60' }),
      );
      equal.push(
        anInvoice({ number, date: '2016-01-01', due: '2016-01-31', amount: '100' }),
        aPayment({ number, date: on, amount: '60' }),
      );
    }
    for (const items of [spread, equal]) {
      const { debits, credits } = applyCredits(items);
      const open = debits.reduce((sum, debit) => sum + debit.open, 0);
      const shares = debits.reduce((sum, debit) => sum + debit.reductions.length, 0);
      expect(open).toBe(40_000_000);
      expect(credits.every(({ left }) => left === 0)).toBe(true);
      expect(shares, 'the number of shares stays in proportion to the items').toBeLessThan(60_000);
    }
  });
});

describe('several lines of one invoice', () => {
  const further = (items: readonly Item[]): string[] =>
    applyCredits(items)
      .debits.filter(({ furtherPart }) => furtherPart)
      .map(({ item }) => item.id);
  const line = (id: string, due: string, number = 'F-1') =>
    anInvoice({ id, number, date: '2026-01-01', due, amount: '100' });

  it('are known by number and day', () => {
    expect(further([line('a', '2026-02-28'), line('b', '2026-02-28'), line('c', '2026-03-31')])).toEqual([
      'b',
      'c',
    ]);
    const otherDay = anInvoice({ id: 'd', number: 'F-1', date: '2026-01-02', due: '2026-03-31' });
    expect(further([line('a', '2026-02-28'), otherDay])).toEqual([]);
  });

  it('do not count once paid: the 40 EUR are asked on what is left', () => {
    const paid = aPayment({ date: '2026-02-28', amount: '100' });
    expect(further([line('a', '2026-02-28'), line('b', '2026-03-31'), paid])).toEqual([]);
  });

  it('are not seen in lines without number, nor in openings that share a piece', () => {
    expect(further([line('a', '2026-02-28', ''), line('b', '2026-02-28', '')])).toEqual([]);
    const opening = (id: string) =>
      anOpening({ id, number: 'AN', date: '2026-01-01', due: '2026-01-31', amount: '100' });
    expect(further([opening('a'), opening('b')])).toEqual([]);
  });
});

describe('equal days', () => {
  it('pay the older invoice first, whatever its number', () => {
    const items = [
      anInvoice({ id: 'new', number: 'A-1', date: '2026-01-20', due: '2026-02-28', amount: '100' }),
      anInvoice({ id: 'old', number: 'Z-9', date: '2026-01-05', due: '2026-02-28', amount: '100' }),
      aPayment({ date: '2026-03-15', amount: '100' }),
    ];
    expect(opens(items)).toEqual({ old: 0, new: 10_000 });
  });

  it('set credit notes before payments, and each kind as one', () => {
    const items = [
      invoice('first', '2026-02-28', '100'),
      invoice('second', '2026-03-31', '100'),
      aPayment({ number: 'A', date: '2026-03-15', amount: '60' }),
      aCreditNote({ number: 'B', date: '2026-03-15', amount: '50' }),
      aPayment({ number: 'C', date: '2026-03-15', amount: '40' }),
    ];
    const set = applyCredits(items).debits.map(({ reductions }) =>
      reductions.map(({ kind, amount }) => [kind, amount]),
    );
    expect(set).toEqual([
      [
        ['creditNote', 5000],
        ['payment', 5000],
      ],
      [['payment', 5000]],
    ]);
  });
});
