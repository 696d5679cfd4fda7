import { type Day, FIRST_DAY, toEpochDay } from '../day';
import { type HalfYear, firstDayOfHalfYear, lastDayOfHalfYear } from '../halfYear';
import { type Cents, divideHalfAwayFromZero } from '../money';
import type { Rate } from '../rate';
import type { CreditorKind } from './accrual';
import { splitByHalfYear } from './interest';
import { legalInterestRate } from './legalInterest';
import type { RateTable } from './rateTable';
import { BUSINESS_POINTS, PUBLIC_POINTS } from './regime';

/** Answer for an invoice whose interest needs a rate that is not known. */
export const UNKNOWN = -1;

/**
 * Interest of simple open invoices (unchanged base since the due date) up to one day, for whole portfolios: same cents as
 * `accrue`, 365 days, in a few integer operations for each half-year of delay. Days are epoch days, bases cents (>= 0);
 * every function gives cents, or UNKNOWN when a rate is missing.
 */
export interface DailyFactors {
  readonly until: Day;
  /** Between businesses, ECB + 10. */
  readonly business: (base: Cents, dueEpochDay: number) => number;
  /** Between businesses, the contract's rate. */
  readonly contract: (base: Cents, dueEpochDay: number, rate: Rate) => number;
  /** Public buyers, ECB + 8 frozen. */
  readonly publicBuyer: (base: Cents, dueEpochDay: number) => number;
  /** Legal interest in the creditor's column, from the later of due date and notice. */
  readonly legal: (
    base: Cents,
    dueEpochDay: number,
    noticeEpochDay: number,
    creditor: CreditorKind,
  ) => number;
}

/** Basis points x days in a year: the divisor of base x rate x days. */
const DIVISOR = 10_000 * 365;

/**
 * Largest product handled in doubles: twice it plus the divisor is under 2^53, so the product, the double, the sum and
 * the remainder are exact integers. A true product of 2^53 or more can't appear smaller than this either.
 */
const LARGEST_PRODUCT = 4_500_000_000_000_000;

export function dailyFactors(rates: RateTable, until: Day): DailyFactors {
  const end = toEpochDay(until);
  const halves = splitByHalfYear(FIRST_DAY, until).map((piece) => piece.half);
  const origin = toEpochDay(FIRST_DAY);
  const first = Int32Array.from(halves, (half) => toEpochDay(firstDayOfHalfYear(half)));
  const last = Int32Array.from(halves, (half) => Math.min(end, toEpochDay(lastDayOfHalfYear(half))));
  const halfOfDay = indexOfDays(first, last, origin, end);
  const column = (rateOf: (half: HalfYear) => number | undefined): Int32Array =>
    Int32Array.from(halves, (half) => rateOf(half) ?? UNKNOWN);
  const refi = column((half) => rates.ecb.get(half)?.refi);
  const businessRate = refi.map((value) => (value === UNKNOWN ? UNKNOWN : value + BUSINESS_POINTS));
  const legalRate: Record<CreditorKind, Int32Array> = {
    professional: column((half) => legalInterestRate(rates, half, 'professional') ?? undefined),
    individual: column((half) => legalInterestRate(rates, half, 'individual') ?? undefined),
  };

  const fromTable = (base: Cents, start: number, table: Int32Array): number => {
    if (start > end || base === 0) return 0;
    let sum = 0;
    const stop = halves.length;
    for (let half = halfOfDay[start - origin] ?? stop, from = start; half < stop; half += 1) {
      const rate = table[half] ?? UNKNOWN;
      if (rate === UNKNOWN) return UNKNOWN;
      const to = last[half] ?? end;
      sum += rounded(base, rate * (to - from + 1));
      from = to + 1;
    }
    return sum;
  };

  const atOneRate = (base: Cents, start: number, rate: number): number => {
    if (start > end || base === 0) return 0;
    let sum = 0;
    const stop = halves.length;
    for (let half = halfOfDay[start - origin] ?? stop, from = start; half < stop; half += 1) {
      const to = last[half] ?? end;
      sum += rounded(base, rate * (to - from + 1));
      from = to + 1;
    }
    return sum;
  };

  return {
    until,
    business: (base, dueEpochDay) => fromTable(base, dueEpochDay + 1, businessRate),
    contract: (base, dueEpochDay, rate) => atOneRate(base, dueEpochDay + 1, rate),
    publicBuyer: (base, dueEpochDay) => {
      const start = dueEpochDay + 1;
      if (start > end || base === 0) return 0;
      const frozen = refi[halfOfDay[start - origin] ?? halves.length] ?? UNKNOWN;
      return frozen === UNKNOWN ? UNKNOWN : atOneRate(base, start, frozen + PUBLIC_POINTS);
    },
    legal: (base, dueEpochDay, noticeEpochDay, creditor) =>
      fromTable(base, Math.max(dueEpochDay, noticeEpochDay) + 1, legalRate[creditor]),
  };
}

/** base x rateDays / divisor, rounded half away from zero; both factors are not negative. */
function rounded(base: number, rateDays: number): number {
  const product = base * rateDays;
  if (product > LARGEST_PRODUCT)
    return Number(divideHalfAwayFromZero(BigInt(base) * BigInt(rateDays), BigInt(DIVISOR)));
  const doubled = 2 * product + DIVISOR;
  return (doubled - (doubled % (2 * DIVISOR))) / (2 * DIVISOR);
}

function indexOfDays(first: Int32Array, last: Int32Array, origin: number, end: number): Uint16Array {
  const index = new Uint16Array(Math.max(0, end - origin + 1));
  for (const [half, from] of first.entries())
    index.fill(half, from - origin, (last[half] ?? end) - origin + 1);
  return index;
}
