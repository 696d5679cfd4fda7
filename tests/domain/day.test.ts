import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type Day,
  FIRST_DAY,
  LAST_DAY,
  addDays,
  addMonths,
  addYears,
  day,
  dayFromParts,
  dayOfMonthOf,
  daysBetween,
  daysInMonth,
  endOfMonth,
  fromEpochDay,
  isLeapYear,
  maxDay,
  minDay,
  monthOf,
  parseDay,
  toEpochDay,
  yearOf,
} from '../../renderer/domain/day';

const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: toEpochDay(FIRST_DAY), max: toEpochDay(LAST_DAY) })
  .map(fromEpochDay);

describe('day', () => {
  it('reads a day of the calendar and nothing else', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    for (const text of ['2025-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '01/02/2026'])
      expect(parseDay(text), text).toBeNull();
    for (const text of ['1899-12-31', '2200-01-01', '2026-01-01T00:00', ' 2026-01-01', '', '2026-01-00'])
      expect(parseDay(text), text).toBeNull();
    expect(() => day('2026-02-30')).toThrow(RangeError);
  });

  it('makes a day from its parts, or none', () => {
    expect(dayFromParts(2026, 3, 9)).toBe('2026-03-09');
    expect(dayFromParts(2026, 2.5, 9)).toBeNull();
    expect(dayFromParts(2100, 2, 29)).toBeNull();
    expect(dayFromParts(2000, 2, 29)).toBe('2000-02-29');
  });

  it('stays inside the days that records may hold', () => {
    expect(() => addDays(LAST_DAY, 1)).toThrow(RangeError);
    expect(() => addDays(FIRST_DAY, -1)).toThrow(RangeError);
    expect(() => addMonths(LAST_DAY, 1)).toThrow(RangeError);
  });

  it('keeps the day of the month, or takes the last one of a shorter month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2026-01-31'), -2)).toBe('2025-11-30');
    expect(addMonths(day('2026-12-15'), 1)).toBe('2027-01-15');
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
  });

  it('agrees with Temporal on every operation', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -800, max: 800 }), (a, b, count) => {
        const plain = Temporal.PlainDate.from(a);
        expect([yearOf(a), monthOf(a), dayOfMonthOf(a)]).toEqual([plain.year, plain.month, plain.day]);
        expect(daysBetween(a, b)).toBe(plain.until(Temporal.PlainDate.from(b), { largestUnit: 'day' }).days);
        expect(a < b).toBe(Temporal.PlainDate.compare(plain, Temporal.PlainDate.from(b)) < 0);
        expect(daysInMonth(plain.year, plain.month)).toBe(plain.daysInMonth);
        expect(isLeapYear(plain.year)).toBe(plain.inLeapYear);
        expect(endOfMonth(a)).toBe(plain.with({ day: 31 }).toString());
        expect(fromEpochDay(toEpochDay(a))).toBe(a);
        const inRange = (value: Temporal.PlainDate): boolean => value.year >= 1900 && value.year <= 2199;
        const days = plain.add({ days: count });
        if (inRange(days)) expect(addDays(a, count)).toBe(days.toString());
        const months = plain.add({ months: count });
        if (inRange(months)) expect(addMonths(a, count)).toBe(months.toString());
        const years = plain.add({ years: count % 100 });
        if (inRange(years)) expect(addYears(a, count % 100)).toBe(years.toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('counts every day of 300 years once', () => {
    let expected = toEpochDay(FIRST_DAY);
    const wrong: Day[] = [];
    for (let value = FIRST_DAY; value < LAST_DAY; value = addDays(value, 1)) {
      if (toEpochDay(value) !== expected) wrong.push(value);
      expected += 1;
    }
    expect(wrong).toEqual([]);
    expect(expected - toEpochDay(FIRST_DAY)).toBe(109572);
  });

  it('takes the earlier and the later', () => {
    expect(minDay(day('2026-01-02'), day('2026-01-10'))).toBe('2026-01-02');
    expect(maxDay(day('2026-01-02'), day('2026-01-10'))).toBe('2026-01-10');
  });
});

/** Minutes from UTC in January 2026, as the engine sees them: shows that the zone of the run is really in force. */
const OFFSETS: Readonly<Record<string, number>> = {
  'Europe/Paris': -60,
  'Indian/Reunion': -240,
  'America/Cayenne': 180,
};

describe(`days in the time zone ${process.env['TZ'] ?? '(none)'}`, () => {
  it.runIf(process.env['TZ'] !== undefined)('runs in the zone it says', () => {
    const zone = process.env['TZ'] ?? '';
    expect(new Date(2026, 0, 15, 12).getTimezoneOffset()).toBe(OFFSETS[zone]);
  });

  it('counts the days over both changes of summer time as days', () => {
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2);
    expect(addDays(day('2026-03-28'), 1)).toBe('2026-03-29');
    expect(addDays(day('2026-10-25'), 1)).toBe('2026-10-26');
    expect(toEpochDay(day('1970-01-01'))).toBe(0);
    expect(toEpochDay(day('2026-11-22'))).toBe(20779);
  });
});
