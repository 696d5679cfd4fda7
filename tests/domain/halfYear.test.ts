import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../renderer/domain/day';
import {
  firstDayOfHalfYear,
  halfYearOf,
  lastDayOfHalfYear,
  parseHalfYear,
} from '../../renderer/domain/halfYear';

describe('half-year', () => {
  it('turns on 1 January and 1 July', () => {
    expect(halfYearOf(day('2025-12-31'))).toBe('2025-S2');
    expect(halfYearOf(day('2026-01-01'))).toBe('2026-S1');
    expect(halfYearOf(day('2026-06-30'))).toBe('2026-S1');
    expect(halfYearOf(day('2026-07-01'))).toBe('2026-S2');
  });

  it('reads only what it writes', () => {
    expect(parseHalfYear('2026-S1')).toBe('2026-S1');
    for (const text of ['2026-S3', '2026-S0', '26-S1', '2026S1', '2026-s1', '2300-S1', ' 2026-S1', ''])
      expect(parseHalfYear(text), text).toBeNull();
  });

  it('begins and ends where the next one and the one before touch it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2198 }), fc.constantFrom('1', '2'), (year, part) => {
        const half = parseHalfYear(`${year}-S${part}`);
        if (half === null) throw new Error('not parsed');
        expect(halfYearOf(firstDayOfHalfYear(half))).toBe(half);
        expect(halfYearOf(lastDayOfHalfYear(half))).toBe(half);
        const next = addDays(lastDayOfHalfYear(half), 1);
        expect(firstDayOfHalfYear(halfYearOf(next))).toBe(next);
      }),
    );
  });
});
