import type { CustomerKind } from '../account/account';
import type { Cents } from '../money';
import type { Day } from '../day';
import type { HalfYear } from '../halfYear';
import type { Rate } from '../rate';
import type { AllocationOrder } from '../settings/settings';
import type { Reduction } from '../statement/reduction';
import type { MissingRate, RateTable } from './rateTable';

/** The column of the legal interest that applies: the CREDITOR's quality chooses, never the debtor's (CMF L313-2). */
export type CreditorKind = 'professional' | 'individual';

/** Who owes what to whom: all that decides which rule of law gives the rate. */
export interface ChargeTerms {
  readonly debtor: CustomerKind;
  readonly creditor: CreditorKind;
  /** Rate agreed between businesses; ignored for consumers and public buyers. */
  readonly contractRate: Rate | null;
  /** Day of the formal notice; only legal interest (consumers, private creditors) starts from it. */
  readonly noticeOn: Day | null;
}

export interface AccrualRequest extends ChargeTerms {
  /** The invoice with VAT (C. com. L441-10: the base is TTC). Never negative. */
  readonly amount: Cents;
  readonly dueDate: Day;
  /** In any order; those dated after `until` are not looked at. */
  readonly reductions: readonly Reduction[];
  /** Last day counted. */
  readonly until: Day;
  readonly order: AllocationOrder;
  readonly rates: RateTable;
  /** 365 (default) also in leap years; `actual` divides the days of a leap year by 366. */
  readonly yearDays?: 365 | 'actual';
  /** The creditor gives up the 40 EUR, or may not ask them (insolvency opened before the due date: L441-10 II). */
  readonly waiveCompensation?: boolean;
}

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
  /** How each reduction was set, in order of day; what it exceeds the debt by appears in none of the three. */
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
