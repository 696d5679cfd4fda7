import { type Day, LAST_DAY, addDays, maxDay } from '../day';
import { type HalfYear, halfYearOf } from '../halfYear';
import { type Rate, rate } from '../rate';
import type { ChargeTerms, CreditorKind, InterestBasis } from './accrual';
import { legalInterestRate } from './legalInterest';
import type { MissingRate, RateTable } from './rateTable';

/** Points over the ECB rate between businesses (C. com. L441-10 II) and for public buyers (CCP R2192-31). */
export const BUSINESS_POINTS = rate(1000);
export const PUBLIC_POINTS = rate(800);

/** The rule that applies to one invoice. */
export interface Regime {
  readonly basis: InterestBasis;
  /** First day that bears interest; null when nothing bears any. */
  readonly from: Day | null;
  /** The rate of the days of a half-year, or what is missing to know it. */
  readonly rateIn: (half: HalfYear) => Rate | MissingRate;
  /** 40 EUR may be asked (C. com. L441-10 II, D441-5): a business as creditor, a business as debtor. */
  readonly compensation: boolean;
}

/**
 * Chooses the law. A consumer owes nothing but the legal interest, from a formal notice, whatever else is recorded; the
 * same holds when the creditor is a natural person not acting for professional needs (L441-10 is between professionals).
 */
export function regimeOf(terms: ChargeTerms, dueDate: Day, rates: RateTable): Regime {
  if (terms.debtor === 'consumer' || terms.creditor === 'individual')
    return legalInterest(terms, dueDate, rates);
  const from = dayAfter(dueDate);
  if (terms.debtor === 'public') {
    const frozen = halfYearOf(from ?? dueDate);
    return {
      basis: 'CCP-R2192-31',
      from,
      rateIn: () => ecbPlus(rates, frozen, PUBLIC_POINTS),
      compensation: false,
    };
  }
  const { contractRate } = terms;
  if (contractRate !== null) {
    return {
      basis: 'contract',
      from,
      rateIn: () => contractRate,
      compensation: true,
    };
  }
  return {
    basis: 'L441-10',
    from,
    rateIn: (half) => ecbPlus(rates, half, BUSINESS_POINTS),
    compensation: true,
  };
}

/** True when a contract's rate is under three times the legal rate, `professional` column (L441-10 II). Unknown: false. */
export function isUnderFloor(contractRate: Rate, half: HalfYear, rates: RateTable): boolean {
  const legal = rates.legal.get(half);
  return legal !== undefined && contractRate < 3 * legal.professional;
}

function legalInterest(terms: ChargeTerms, dueDate: Day, rates: RateTable): Regime {
  const creditor: CreditorKind = terms.creditor;
  const { noticeOn } = terms;
  return {
    basis: noticeOn === null ? 'none' : 'C-civ-1231-6',
    from: noticeOn === null ? null : dayAfter(maxDay(noticeOn, dueDate)),
    rateIn: (half) => legalInterestRate(rates, half, creditor) ?? { half, table: 'legal' },
    compensation: false,
  };
}

function dayAfter(day: Day): Day | null {
  return day >= LAST_DAY ? null : addDays(day, 1);
}

function ecbPlus(rates: RateTable, half: HalfYear, points: Rate): Rate | MissingRate {
  const ecb = rates.ecb.get(half);
  return ecb ? rate(ecb.refi + points) : { half, table: 'ecb' };
}
