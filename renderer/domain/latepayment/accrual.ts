import type { Cents } from '../money';
import type { Day } from '../day';
import type { HalfYear } from '../halfYear';
import type { Rate } from '../rate';
import type { MissingRate } from './rateTable';

/** One run of days with one base and one rate: what every total unfolds to. Rounded to the cent by itself. */
export interface Segment {
  /** First and last day that bear interest, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly base: Cents;
  readonly rate: Rate;
  readonly half: HalfYear;
  readonly interest: Cents;
}

/** Which rule gave the rate; the article is printed on the calculation sheet. */
export type InterestBasis =
  | 'L441-10' // between businesses, ECB + 10 points, by half-year
  | 'contract' // rate agreed between businesses
  | 'CCP-R2192-31' // public buyers, ECB + 8 points, frozen at the first half-year
  | 'C-civ-1231-6' // legal interest from the formal notice (consumers)
  | 'none';

/** Late-payment charges of one invoice on one day. Charges never enter the base. */
export interface Accrual {
  readonly basis: InterestBasis;
  readonly segments: readonly Segment[];
  /** Interest accrued in all, before payments were set against it. */
  readonly interestAccrued: Cents;
  /** What is left to claim, after payments (in the chosen order) were set against costs, interest and principal. */
  readonly interest: Cents;
  readonly compensation: Cents;
  readonly principal: Cents;
  /** How each payment was set. */
  readonly settled: readonly {
    readonly on: Day;
    readonly toCosts: Cents;
    readonly toInterest: Cents;
    readonly toPrincipal: Cents;
  }[];
  /** Not empty: the figures are incomplete and no letter that claims them may go. */
  readonly missing: readonly MissingRate[];
  /** Contract rate under three times the legal rate in these half-years: warn, never replace. */
  readonly underFloor: readonly HalfYear[];
}
