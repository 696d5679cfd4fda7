import { describe, expect, it } from 'vitest';
import type { Allocation, Item, SettledItem } from '../../../renderer/domain/account/item';
import { day } from '../../../renderer/domain/day';
import { itemsOn } from '../../../renderer/store/portfolio/itemsOn';
import { anInvoice, euros } from '../../support/builders';

const INVOICE: Item = anInvoice({ id: 'f1', date: '2026-01-10', due: '2026-02-10', amount: '500' });

function payment(on: string, amount: string): Allocation {
  return { id: on, source: 'bank', on: day(on), amount: euros(amount), kind: 'payment' };
}

function settled(settledOn: string | null, spec: Partial<Item> = {}): SettledItem {
  return {
    ...INVOICE,
    ...spec,
    settledOn: settledOn === null ? null : day(settledOn),
    settledBy: 'payment',
  };
}

function idsOn(items: readonly SettledItem[], on: string): readonly string[] {
  return itemsOn([], items, day(on)).map(({ id }) => id);
}

describe('items as they stood on a past day', () => {
  it('counts a settled item from its date to the day before it was settled', () => {
    const item = settled('2026-03-01');
    expect(['2026-01-09', '2026-01-10', '2026-02-28', '2026-03-01'].map((on) => idsOn([item], on))).toEqual([
      [],
      ['f1'],
      ['f1'],
      [],
    ]);
  });

  it('takes the latest day that an item or its payments name where nobody said when it was settled', () => {
    expect([idsOn([settled(null)], '2026-02-09'), idsOn([settled(null)], '2026-02-10')]).toEqual([
      ['f1'],
      [],
    ]);
    const paid = settled(null, { allocations: [payment('2026-04-02', '500')] });
    expect([idsOn([paid], '2026-04-01'), idsOn([paid], '2026-04-02')]).toEqual([['f1'], []]);
    const noticed = settled(null, { noticeOn: day('2026-05-05') });
    expect([idsOn([noticed], '2026-05-04'), idsOn([noticed], '2026-05-05')]).toEqual([['f1'], []]);
  });

  it('has the lines of a matching group without a day together until its last line, each from its own day on', () => {
    const line = (id: string, date: string, due: string, amount: string): SettledItem =>
      settled(null, { ...anInvoice({ id, date, due, amount }), matching: 'AA' });
    const sumOn = (items: readonly SettledItem[], on: string): number =>
      itemsOn([], items, day(on)).reduce((sum, { amount }) => sum + amount, 0);
    // Paid before it was due, and long after.
    const early = [
      line('f1', '2026-01-01', '2026-01-31', '1000'),
      line('r1', '2026-01-15', '2026-01-15', '-1000'),
    ];
    expect(['2026-01-10', '2026-01-15', '2026-01-20'].map((on) => sumOn(early, on))).toEqual([100_000, 0, 0]);
    const late = [
      line('f2', '2025-11-01', '2025-12-01', '1000'),
      line('r2', '2026-01-02', '2026-01-02', '-400'),
      line('r3', '2026-03-02', '2026-03-02', '-600'),
    ];
    expect(['2025-12-15', '2026-02-20', '2026-03-02'].map((on) => sumOn(late, on))).toEqual([
      100_000, 60_000, 0,
    ]);
  });

  it('leaves out what is dated or paid later, of open items too', () => {
    const allocations = [payment('2026-02-01', '100'), payment('2026-02-20', '150')];
    const items = itemsOn(
      [
        { ...INVOICE, allocations },
        { ...INVOICE, date: day('2026-02-11') },
      ],
      [],
      day('2026-02-10'),
    );
    expect(items.map((item) => item.allocations.map(({ on }) => on))).toEqual([['2026-02-01']]);
  });
});
