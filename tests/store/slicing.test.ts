import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../renderer/domain/account/item';
import { reslice, SLICE_SIZE, type HeldSlice } from '../../renderer/store/accounts/slicing';
import { anInvoice } from '../support/builders';

const POOL: readonly Item[] = Array.from({ length: 6000 }, (_, index) => anInvoice({ id: `i-${index}` }));

/** What lies in the database after a reslicing: slices by number. */
function applied(former: readonly HeldSlice[], { written, removed }: ReturnType<typeof reslice>) {
  const stored = new Map(former.map(({ slice, items }) => [slice, items]));
  for (const slice of removed) stored.delete(slice);
  for (const { slice, items } of written) stored.set(slice, items);
  return stored;
}

describe('slices of a very large account', () => {
  it('hold the items in their order, never over the size, whatever the acts', () => {
    const step = fc.record({
      from: fc.nat({ max: 5000 }),
      drop: fc.nat({ max: 2500 }),
      add: fc.nat({ max: 1500 }),
      replace: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        let items: readonly Item[] = POOL.slice(0, 4000);
        let held = reslice([], items).slices;
        for (const { from, drop, add, replace } of steps) {
          const next = [...items];
          next.splice(Math.min(from, next.length), drop);
          next.push(...Array.from({ length: add }, (_, index) => ({ ...POOL[index]! })));
          for (let index = 0; index < replace && index < next.length; index++)
            next[(index * 977) % next.length] = { ...next[(index * 977) % next.length]! };
          const laid = reslice(held, next);
          expect(laid.slices.flatMap((slice) => slice.items)).toEqual(next);
          expect(laid.slices.every((slice) => slice.items.length <= SLICE_SIZE)).toBe(true);
          // Whatever acts led to them: an undo gives the former hash.
          const anew = reslice([], next).slices;
          expect(laid.slices.map(({ items: part }) => part)).toEqual(anew.map(({ items: part }) => part));
          const stored = applied(held, laid);
          expect(new Set(laid.slices.map(({ slice }) => slice)).size).toBe(laid.slices.length);
          expect([...stored.keys()].sort()).toEqual(laid.slices.map(({ slice }) => slice).sort());
          for (const { slice, items: part } of laid.slices) expect(stored.get(slice)).toEqual(part);
          items = next;
          held = laid.slices;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('writes one slice for one changed item, and the last one for one more', () => {
    const items = POOL.slice(0, 5000);
    const { slices } = reslice([], items);
    const changed = items.map((item, index) => (index === 2500 ? { ...item, label: 'x' } : item));
    expect(reslice(slices, changed).written).toHaveLength(1);
    expect(reslice(slices, [...items, POOL[5001]!]).written.length).toBeLessThanOrEqual(2);
    expect(reslice(slices, items).written).toHaveLength(0);
  });
});
