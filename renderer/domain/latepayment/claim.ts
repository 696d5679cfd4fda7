import type { Item } from '../account/item';
import type { Day } from '../day';
import { type Cents, cents } from '../money';
import { FIXED_COMPENSATION } from './accrue';
import type { Accrual } from './accrual';

/** What one claim asks beyond the claims before it: a claim at 35 days asks interest(35) in all, never (5) + (35). */
export interface Claim {
  /** Charges accrued in all, paid ones included. */
  readonly interest: Cents;
  readonly compensation: Cents;
  /** The part that no earlier letter asked for. */
  readonly newInterest: Cents;
  readonly newCompensation: Cents;
}

/** Compares today's accrual with what was claimed. Nothing new is negative: a claim made is not taken back here. */
export function claimOf(accrual: Accrual, claimed: Item['claimed']): Claim {
  const interest = accrual.interestAccrued;
  const compensation = compensationAccrued(accrual);
  return {
    interest,
    compensation,
    newInterest: cents(Math.max(0, interest - (claimed?.interest ?? 0))),
    newCompensation: cents(Math.max(0, compensation - (claimed?.compensation ?? 0))),
  };
}

/** What to keep on the item once a letter that claims these charges has been issued. Never less than was claimed. */
export function claimedAfter(
  accrual: Accrual,
  until: Day,
  before: Item['claimed'],
): NonNullable<Item['claimed']> {
  return {
    upTo: before && before.upTo > until ? before.upTo : until,
    interest: cents(Math.max(accrual.interestAccrued, before?.interest ?? 0)),
    compensation: cents(Math.max(compensationAccrued(accrual), before?.compensation ?? 0)),
  };
}

function compensationAccrued(accrual: Accrual): Cents {
  const paid = accrual.settled.some((part) => part.toCosts > 0);
  return paid ? FIXED_COMPENSATION : accrual.compensation;
}
