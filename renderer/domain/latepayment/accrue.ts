import { type Day, addDays, maxDay } from '../day';
import type { HalfYear } from '../halfYear';
import { type Cents, ZERO, cents, minCents, subtractCents, sumCents } from '../money';
import type { Reduction } from '../statement/reduction';
import type { Accrual, AccrualRequest, Segment } from './accrual';
import { simpleInterest, splitByHalfYear, yearDaysOf } from './interest';
import type { MissingRate } from './rateTable';
import { mergeMissing } from './rateTable';
import { type Regime, isUnderFloor, regimeOf } from './regime';

/** 40 EUR for each invoice paid late, whole even after a part payment (C. com. D441-5). Without VAT. */
const FIXED_COMPENSATION = cents(4000);

/**
 * Late-payment charges of one invoice at the end of the day `until` (C. com. L441-10; CCP R2192-31; C. civ. 1231-6).
 * Interest runs from the day after the due date (or the notice) to `until`, both included, on what is unpaid with VAT: a
 * reduction stops bearing after its own day. Each half-year with an unchanged base is rounded to the cent, then added.
 * Charges bear nothing. The days of a half-year whose rate is not known give no figure: they are listed in `missing`.
 * @throws RangeError for a negative amount or reduction.
 */
export function accrue(request: AccrualRequest): Accrual {
  if (request.amount < 0) throw new RangeError(`negative amount: ${request.amount}`);
  const regime = regimeOf(request, request.dueDate, request.rates);
  const running = new RunningInterest(request, regime);
  const settled: Accrual['settled'][number][] = [];
  let principal = request.amount;
  let interestPaid = ZERO;
  let costs: Cents = ZERO;
  let costsKnown = false;
  let paidLate = false;

  // Whether the 40 EUR are due is decided once: when the due date has ended, by what is unpaid then.
  const decideCosts = (): void => {
    if (costsKnown) return;
    costsKnown = true;
    if (regime.compensation && request.waiveCompensation !== true && principal > 0)
      costs = FIXED_COMPENSATION;
  };

  for (const reduction of inOrder(request.reductions, request.until)) {
    if (reduction.on > request.dueDate) decideCosts();
    if (isLatePayment(reduction, request.dueDate) && principal > 0) paidLate = true;
    const due = { costs, interest: subtractCents(running.upTo(reduction.on), interestPaid), principal };
    const parts = setAgainst(reduction, due, request.order);
    settled.push({ on: reduction.on, ...parts });
    costs = subtractCents(costs, parts.toCosts);
    interestPaid = cents(interestPaid + parts.toInterest);
    principal = subtractCents(principal, parts.toPrincipal);
    running.changeBase(reduction.on, principal);
    // Ended by a credit note with nothing paid late: there was no late payment to compensate.
    if (reduction.kind === 'creditNote' && principal === 0 && !paidLate) costs = ZERO;
  }

  if (request.until > request.dueDate) decideCosts();

  const { segments, missing } = running.end();
  const interestAccrued = sumCents(segments.map((segment) => segment.interest));
  return {
    basis: regime.basis,
    segments,
    interestAccrued,
    interest: subtractCents(interestAccrued, interestPaid),
    compensation: costs,
    principal,
    settled,
    missing,
    underFloor: underFloor(request, regime, segments),
  };
}

function isLatePayment({ kind, on, amount }: Reduction, dueDate: Day): boolean {
  return kind === 'payment' && on > dueDate && amount > 0;
}

/** Splits one reduction over what is due on its day, in the legal order or the creditor's choice. */
function setAgainst(
  reduction: Reduction,
  due: { readonly costs: Cents; readonly interest: Cents; readonly principal: Cents },
  order: AccrualRequest['order'],
): { toCosts: Cents; toInterest: Cents; toPrincipal: Cents } {
  let left = reduction.amount;
  const take = (most: Cents): Cents => {
    const part = minCents(left, most);
    left = subtractCents(left, part);
    return part;
  };
  if (reduction.kind === 'creditNote')
    return { toCosts: ZERO, toInterest: ZERO, toPrincipal: take(due.principal) };
  if (order === 'principalFirst') {
    const toPrincipal = take(due.principal);
    const toCosts = take(due.costs);
    return { toCosts, toInterest: take(due.interest), toPrincipal };
  }
  const toCosts = take(due.costs);
  const toInterest = take(due.interest);
  return { toCosts, toInterest, toPrincipal: take(due.principal) };
}

/** By day; on one day credit notes before payments, then as given. */
function inOrder(reductions: readonly Reduction[], until: Day): readonly Reduction[] {
  const counted = reductions.filter((reduction) => reduction.on <= until);
  for (const { amount } of counted) {
    if (amount < 0) throw new RangeError(`negative reduction: ${amount}`);
  }
  return counted.sort((a, b) => {
    if (a.on !== b.on) return a.on < b.on ? -1 : 1;
    return (a.kind === 'creditNote' ? 0 : 1) - (b.kind === 'creditNote' ? 0 : 1);
  });
}

function underFloor(
  request: AccrualRequest,
  regime: Regime,
  segments: readonly Segment[],
): readonly HalfYear[] {
  const { contractRate } = request;
  if (regime.basis !== 'contract' || contractRate === null) return [];
  const halves = new Set(segments.map((segment) => segment.half));
  return [...halves].filter((half) => isUnderFloor(contractRate, half, request.rates));
}

/** Interest as the days go by: closed segments, and the run that still bears on the present base. */
class RunningInterest {
  readonly #request: AccrualRequest;
  readonly #regime: Regime;
  readonly #closed: Segment[] = [];
  #closedInterest = 0;
  readonly #missing: MissingRate[] = [];
  #from: Day | null;
  #base: Cents;

  constructor(request: AccrualRequest, regime: Regime) {
    this.#request = request;
    this.#regime = regime;
    this.#from = regime.from;
    this.#base = request.amount;
  }

  /** Interest accrued at the end of a day that is not before the last change of base. */
  upTo(day: Day): Cents {
    return cents(this.#closedInterest + sumCents(this.#run(day).segments.map((s) => s.interest)));
  }

  /** The base from the day after `day`. An unchanged base goes on in the same segment. */
  changeBase(day: Day, base: Cents): void {
    if (base === this.#base) return;
    this.#close(day);
    this.#base = base;
  }

  end(): { readonly segments: readonly Segment[]; readonly missing: readonly MissingRate[] } {
    this.#close(this.#request.until);
    return { segments: this.#closed, missing: mergeMissing([this.#missing]) };
  }

  #close(day: Day): void {
    const { segments, missing } = this.#run(day);
    for (const segment of segments) this.#closedInterest += segment.interest;
    this.#closed.push(...segments);
    this.#missing.push(...missing);
    if (this.#from !== null) this.#from = maxDay(this.#from, addDays(day, 1));
  }

  #run(to: Day): { segments: readonly Segment[]; missing: readonly MissingRate[] } {
    const segments: Segment[] = [];
    const missing: MissingRate[] = [];
    if (this.#from === null || this.#base === 0) return { segments, missing };
    for (const piece of splitByHalfYear(this.#from, to)) {
      const rate = this.#regime.rateIn(piece.half);
      if (typeof rate === 'object') {
        missing.push(rate);
        continue;
      }
      const yearDays = yearDaysOf(piece.from, this.#request.yearDays ?? 365);
      const interest = simpleInterest(this.#base, rate, piece.days, yearDays);
      segments.push({
        from: piece.from,
        to: piece.to,
        days: piece.days,
        base: this.#base,
        rate,
        half: piece.half,
        interest,
      });
    }
    return { segments, missing };
  }
}
