import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCents,
  cents,
  divideHalfAwayFromZero,
  minCents,
  negateCents,
  subtractCents,
  sumCents,
} from '../../renderer/domain/money';

describe('money', () => {
  it('refuses what is not an exact number of cents', () => {
    for (const value of [0.5, 10.1, NaN, Infinity, 2 ** 53]) expect(() => cents(value)).toThrow(RangeError);
    expect(cents(2 ** 53 - 1)).toBe(9007199254740991);
  });

  it('knows no negative zero: -0 would compare and print differently', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
    expect(Object.is(negateCents(cents(0)), 0)).toBe(true);
  });

  it('adds, subtracts and takes the smaller', () => {
    expect(addCents(cents(110), cents(220), cents(-30))).toBe(300);
    expect(addCents()).toBe(0);
    expect(subtractCents(cents(100), cents(250))).toBe(-150);
    expect(sumCents([cents(1), cents(2), cents(3)])).toBe(6);
    expect(minCents(cents(-5), cents(5))).toBe(-5);
  });

  it('refuses a sum that is no longer exact', () => {
    expect(() => addCents(cents(2 ** 53 - 1), cents(1))).toThrow(RangeError);
    expect(() => sumCents([cents(2 ** 53 - 1), cents(1)])).toThrow(RangeError);
  });

  it('rounds halves away from zero, on both sides', () => {
    const rounded = (numerator: bigint, denominator: bigint): number =>
      Number(divideHalfAwayFromZero(numerator, denominator));
    expect([5n, 15n, 25n, 14n, 16n].map((value) => rounded(value, 10n))).toEqual([1, 2, 3, 1, 2]);
    expect([-5n, -15n, -25n, -14n, -16n].map((value) => rounded(value, 10n))).toEqual([-1, -2, -3, -1, -2]);
  });

  it('never errs by more than half, and goes outwards at the half', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (numerator, denominator) => {
          const result = divideHalfAwayFromZero(numerator, denominator);
          const twiceError = 2n * (result * denominator - numerator);
          const outward = numerator < 0n ? -twiceError : twiceError;
          expect(outward <= denominator && outward > -denominator).toBe(true);
        },
      ),
    );
  });
});
