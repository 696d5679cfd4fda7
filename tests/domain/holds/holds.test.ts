import { describe, expect, it } from 'vitest';
import type { HoldId } from '../../../renderer/domain/account/hold';
import type { ItemId } from '../../../renderer/domain/account/item';
import { addDays, day } from '../../../renderer/domain/day';
import { activeHold } from '../../../renderer/domain/holds/activeHold';
import { liftHold } from '../../../renderer/domain/holds/liftHold';
import { placeHold } from '../../../renderer/domain/holds/placeHold';
import { aHold, anAccount, anInvoice } from '../../support/builders';
import { proposeOn } from '../../support/engine';
import { refusalOf } from '../../support/refusalOf';

const today = day('2026-04-20');
const id = (text: string) => text as HoldId;
const item = (text: string) => text as ItemId;

describe('holds', () => {
  const account = anAccount({ items: [anInvoice({ id: 'a' })] });

  it('are placed on the customer or on one invoice, one each, and lifted', () => {
    const first = { until: day('2026-05-01'), reason: ' litige ', itemId: null };
    const held = placeHold(account, first, id('h1'), today);
    const onInvoice = { until: null, reason: 'avoir promis', itemId: item('a') };
    const both = placeHold(held, onInvoice, id('h2'), today);
    expect(both.holds).toHaveLength(2);
    const later = { until: day('2026-06-01'), reason: ' litige ', itemId: null };
    const moved = placeHold(both, later, id('h3'), today);
    expect(moved.holds).toHaveLength(2);
    expect(moved.holds.at(-1)).toEqual({
      id: 'h3',
      until: '2026-06-01',
      reason: 'litige',
      placedOn: today,
      itemId: null,
    });
    expect(liftHold(moved, id('h3')).holds).toMatchObject([{ id: 'h2', itemId: 'a' }]);
  });

  it('must end later and be about something that is there', () => {
    const place = (until: typeof today | null, itemId: ItemId | null) => () =>
      placeHold(account, { until, reason: '', itemId }, id('h'), today);
    expect(refusalOf(place(today, null))).toBe('hold-not-later');
    expect(refusalOf(place(addDays(today, 1), null))).toBeNull();
    expect(refusalOf(place(null, item('x')))).toBe('unknown-item');
    expect(refusalOf(() => liftHold(account, id('h')))).toBe('no-hold');
  });
});

describe('activeHold', () => {
  const held = anAccount({
    items: [anInvoice({ id: 'a', date: '2026-01-01', due: '2026-01-31' })],
    holds: [
      aHold({ id: 'customer', until: '2026-04-20' }),
      aHold({ id: 'invoice', until: '2026-05-20', itemId: 'a' }),
    ],
  });

  it.each([
    ['2026-04-19', 'customer'],
    ['2026-04-20', null], // on the day it names letters may go again
    ['2026-04-21', null],
    ['2031-01-01', null],
  ])('on %s rules the customer: %s', (on, expected) => {
    expect(activeHold(held, null, day(on))?.id ?? null).toBe(expected);
  });

  it('tells the hold on one invoice from the one on the customer', () => {
    expect(activeHold(held, item('a'), day('2026-05-19'))?.id).toBe('invoice');
    expect(activeHold(held, item('a'), day('2026-05-20'))).toBeNull();
    expect(activeHold(held, item('b'), day('2026-04-01'))).toBeNull();
  });

  it('without end never ends', () => {
    expect(activeHold({ holds: [aHold({ id: 'h' })] }, null, day('2199-12-31'))?.id).toBe('h');
  });

  it('is the one that goes on when an earlier one on the same has ended', () => {
    const holds = [aHold({ id: 'old', until: '2026-03-01' }), aHold({ id: 'new', until: '2026-06-01' })];
    expect(activeHold({ holds }, null, today)?.id).toBe('new');
  });

  it('that has ended keeps no letter back, and needs no lifting before another is placed', () => {
    const ended = { ...held, holds: held.holds.slice(0, 1) };
    expect(proposeOn(ended, '2026-04-19')).toMatchObject({ letter: null, reason: 'onHold' });
    expect(proposeOn(ended, '2026-04-20').letter).not.toBeNull();
    const again = { until: null, reason: 'encore', itemId: null };
    expect(placeHold(ended, again, id('next'), today).holds).toMatchObject([{ id: 'next' }]);
  });
});
