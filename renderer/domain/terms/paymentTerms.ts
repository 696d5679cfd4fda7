/**
 * Agreed payment terms (C. com. L441-10 I).
 * net: days after the invoice date. endOfMonthAfter: invoice + days, then end of that month (method A).
 * daysAfterEndOfMonth: end of the month of the invoice + days (method B). `on`: day of the following month, if agreed ("le 10").
 */
export interface PaymentTerms {
  readonly kind: 'net' | 'endOfMonthAfter' | 'daysAfterEndOfMonth';
  readonly days: number;
  readonly on: number | null;
}

/** What the law gives when nothing is known: 30 days. */
export const DEFAULT_TERMS: PaymentTerms = { kind: 'net', days: 30, on: null };

/** Bounds of what may be agreed or typed in, in days. */
export const MOST_TERM_DAYS = 365;
const MOST_DAY_OF_MONTH = 31;

export function areTermsInRange({ days, on }: PaymentTerms): boolean {
  const daysFit = Number.isInteger(days) && days >= 0 && days <= MOST_TERM_DAYS;
  return daysFit && (on === null || (Number.isInteger(on) && on >= 1 && on <= MOST_DAY_OF_MONTH));
}
