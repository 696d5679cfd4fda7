import { type Cents, cents, divideHalfAwayFromZero } from '../money';
import { type Day, addDays, daysBetween, isLeapYear, minDay, yearOf } from '../day';
import { type HalfYear, halfYearOf, lastDayOfHalfYear } from '../halfYear';
import type { Rate } from '../rate';

/** Basis points in the whole: a rate of 10 000 bears its own base in a year. */
const WHOLE = 10_000n;

/** Interest of one segment: base x rate x days / 365, rounded to the cent half away from zero, in exact arithmetic. */
export function simpleInterest(base: Cents, rate: Rate, days: number, yearDays: 365 | 366 = 365): Cents {
  const product = BigInt(base) * BigInt(rate) * BigInt(days);
  return cents(Number(divideHalfAwayFromZero(product, WHOLE * BigInt(yearDays))));
}

/** Divisor of the days of a half-year: 365, in leap years too unless the other convention is asked for (law.md 1.3). */
export function yearDaysOf(day: Day, convention: 365 | 'actual'): 365 | 366 {
  return convention === 'actual' && isLeapYear(yearOf(day)) ? 366 : 365;
}

/** Days that lie in one half-year, first and last included. */
export interface HalfYearDays {
  readonly half: HalfYear;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

/** Cuts the days from `from` to `to`, both included, at 1 January and 1 July; empty when `to` is earlier. */
export function splitByHalfYear(from: Day, to: Day): readonly HalfYearDays[] {
  const pieces: HalfYearDays[] = [];
  let start = from;
  while (start <= to) {
    const half = halfYearOf(start);
    const end = minDay(to, lastDayOfHalfYear(half));
    pieces.push({ half, from: start, to: end, days: daysBetween(start, end) + 1 });
    if (end === to) break;
    start = addDays(end, 1);
  }
  return pieces;
}
