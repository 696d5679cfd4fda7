import type { PaymentTerms } from './paymentTerms';
import {
  type Day,
  LAST_DAY,
  addDays,
  addMonths,
  dayFromParts,
  dayOfMonthOf,
  daysBetween,
  daysInMonth,
  endOfMonth,
  maxDay,
  monthOf,
  yearOf,
} from '../day';

/**
 * The day to pay by. `net`: invoice + days. `endOfMonthAfter` (method A): invoice + days, then the end of that month.
 * `daysAfterEndOfMonth` (method B): end of the invoice's month + days. With `on` ("le 10"): that day of the month that
 * follows a month's end, else the first such day on or after the date found; the month's last day where it is shorter.
 * A date past the calendar's last day is that last day.
 */
export function dueDateOf(terms: PaymentTerms, invoiceDate: Day): Day {
  const found = beforeDayOfMonth(terms, invoiceDate);
  if (terms.on === null) return found;
  const atMonthEnd = terms.kind !== 'net' && found === endOfMonth(found);
  const sameMonth = inMonth(found, terms.on);
  if (!atMonthEnd && sameMonth >= found) return sameMonth;
  return found >= startOfLastMonth ? LAST_DAY : inMonth(addMonths(endOfMonth(found), 1), terms.on);
}

/** With no term agreed: 30 days after receipt of the goods or the end of the service (L441-10 I). */
export function legalDueDate(deliveredOn: Day): Day {
  return later(deliveredOn, 30);
}

/** Periodic invoice (CGI 289 I 3): at most 45 days after its date (L441-10 I). */
export function latestPeriodicDueDate(invoiceDate: Day): Day {
  return later(invoiceDate, 45);
}

/**
 * The latest day that terms between businesses may give (L441-10 I): 60 days after the invoice, or 45 days and the end of
 * month in the way the terms count it. Terms of another form have the 60 days alone.
 */
export function latestDueDate(terms: PaymentTerms, invoiceDate: Day): Day {
  const sixty = later(invoiceDate, 60);
  if (terms.kind === 'net') return sixty;
  return maxDay(sixty, dueDateOf({ kind: terms.kind, days: 45, on: null }, invoiceDate));
}

/** Terms beyond the legal maximum, to be told: they are used as agreed, and a fine may follow (L441-16). */
export interface TermsOverMaximum {
  readonly dueDate: Day;
  readonly latest: Day;
  readonly daysOver: number;
}

/** Null when the terms keep to the maximum for this invoice. For business customers. */
export function termsOverMaximum(terms: PaymentTerms, invoiceDate: Day): TermsOverMaximum | null {
  const dueDate = dueDateOf(terms, invoiceDate);
  const latest = latestDueDate(terms, invoiceDate);
  return dueDate > latest ? { dueDate, latest, daysOver: daysBetween(latest, dueDate) } : null;
}

function beforeDayOfMonth(terms: PaymentTerms, invoiceDate: Day): Day {
  if (terms.kind === 'net') return later(invoiceDate, terms.days);
  if (terms.kind === 'endOfMonthAfter') return endOfMonth(later(invoiceDate, terms.days));
  return later(endOfMonth(invoiceDate), terms.days);
}

const startOfLastMonth = inMonth(LAST_DAY, 1);

function later(start: Day, days: number): Day {
  return daysBetween(start, LAST_DAY) <= days ? LAST_DAY : addDays(start, days);
}

/** The given day of the month of `value`, or the month's last day when it is shorter. */
function inMonth(value: Day, dayOfMonth: number): Day {
  const last = daysInMonth(yearOf(value), monthOf(value));
  const wanted = Math.min(Math.max(1, dayOfMonth), last);
  return dayOfMonthOf(value) === wanted
    ? value
    : (dayFromParts(yearOf(value), monthOf(value), wanted) ?? value);
}
