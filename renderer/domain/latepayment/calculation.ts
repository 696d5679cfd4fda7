import type { Day } from '../day';
import type { HalfYear } from '../halfYear';
import { type Cents, ZERO, addCents, subtractCents, sumCents } from '../money';
import type { Rate } from '../rate';
import type { Accrual, AccrualRequest, CreditorKind, InterestBasis, Segment } from './accrual';
import { accrue } from './accrue';
import {
  ALLOCATION_ARTICLE,
  COMPENSATION_ARTICLE,
  INTEREST_ARTICLES,
  INTEREST_RULES,
  conventionOf,
} from './articles';
import type { MissingRate } from './rateTable';
import { BUSINESS_POINTS, PUBLIC_POINTS } from './regime';

/** Where a line's rate comes from, so that anyone can check it. */
export type RateOrigin =
  | {
      readonly kind: 'ecb';
      readonly half: HalfYear;
      readonly refi: Rate;
      readonly points: Rate;
      readonly source: string;
      readonly enteredOn: Day | null;
    }
  | {
      readonly kind: 'legal';
      readonly half: HalfYear;
      readonly column: CreditorKind;
      readonly source: string;
      readonly enteredOn: Day | null;
    }
  | { readonly kind: 'contract' };

/** days x base x rate = interest. */
export interface CalculationLine extends Segment {
  readonly article: string;
  readonly origin: RateOrigin;
  /** The contract's rate is under three times the legal rate in this half-year. */
  readonly underFloor: boolean;
}

/** How one reduction was used; the three parts add up to what it brought, up to the debt. */
export interface SettledLine {
  readonly on: Day;
  readonly toCosts: Cents;
  readonly toInterest: Cents;
  readonly toPrincipal: Cents;
  readonly article: string;
}

/** A total unfolded, for the screen and for the calculation sheet. The lines add up to the totals, to the cent. */
export interface Calculation {
  readonly basis: InterestBasis;
  readonly article: string;
  /** The rule and the way of counting, in French sentences. */
  readonly rule: string;
  readonly convention: readonly string[];
  readonly amount: Cents;
  readonly dueDate: Day;
  readonly noticeOn: Day | null;
  readonly until: Day;
  readonly lines: readonly CalculationLine[];
  readonly settled: readonly SettledLine[];
  readonly compensationArticle: string | null;
  readonly days: number;
  readonly interestAccrued: Cents;
  readonly interestPaid: Cents;
  readonly interest: Cents;
  readonly compensationPaid: Cents;
  readonly compensation: Cents;
  readonly principal: Cents;
  /** principal + interest + compensation: what is left to pay. */
  readonly total: Cents;
  readonly missing: readonly MissingRate[];
}

/** Unfolds the charges of one invoice. Pass the accrual when it is at hand; it must be the request's own. */
export function calculationOf(request: AccrualRequest, accrual: Accrual = accrue(request)): Calculation {
  const article = INTEREST_ARTICLES[accrual.basis];
  const interestPaid = subtractCents(accrual.interestAccrued, accrual.interest);
  const compensationPaid = sumCents(accrual.settled.map((part) => part.toCosts));
  const compensationDue = compensationPaid > 0 || accrual.compensation > 0;
  const lines = accrual.segments.map((segment) => ({
    ...segment,
    article,
    origin: originOf(segment, accrual, request),
    underFloor: accrual.underFloor.includes(segment.half),
  }));
  return {
    basis: accrual.basis,
    article,
    rule: INTEREST_RULES[accrual.basis],
    convention: conventionOf(accrual.basis, request.yearDays ?? 365),
    amount: request.amount,
    dueDate: request.dueDate,
    noticeOn: accrual.basis === 'C-civ-1231-6' ? request.noticeOn : null,
    until: request.until,
    lines,
    settled: accrual.settled.map((part) => ({ ...part, article: ALLOCATION_ARTICLE })),
    compensationArticle: compensationDue ? COMPENSATION_ARTICLE : null,
    days: accrual.segments.reduce((sum, segment) => sum + segment.days, 0),
    interestAccrued: accrual.interestAccrued,
    interestPaid,
    interest: accrual.interest,
    compensationPaid: compensationDue ? compensationPaid : ZERO,
    compensation: accrual.compensation,
    principal: accrual.principal,
    total: addCents(accrual.principal, accrual.interest, accrual.compensation),
    missing: accrual.missing,
  };
}

function originOf(segment: Segment, accrual: Accrual, request: AccrualRequest): RateOrigin {
  if (accrual.basis === 'contract') return { kind: 'contract' };
  if (accrual.basis === 'C-civ-1231-6') {
    const { half } = segment;
    const { source, enteredOn } = known(request.rates.legal, half);
    return { kind: 'legal', half, column: request.creditor, source, enteredOn };
  }
  const frozen = accrual.basis === 'CCP-R2192-31';
  const half = frozen ? (accrual.segments[0]?.half ?? segment.half) : segment.half;
  const { refi, source, enteredOn } = known(request.rates.ecb, half);
  return { kind: 'ecb', half, refi, points: frozen ? PUBLIC_POINTS : BUSINESS_POINTS, source, enteredOn };
}

/** A segment exists only where its rate is known. */
function known<T>(table: ReadonlyMap<HalfYear, T>, half: HalfYear): T {
  const found = table.get(half);
  if (found === undefined) throw new RangeError(`a segment without rate: ${half}`);
  return found;
}
