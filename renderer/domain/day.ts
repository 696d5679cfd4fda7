/**
 * A calendar day without time zone, written `YYYY-MM-DD`. Strings compare in calendar order (`a < b`).
 * Records keep days in this form; arithmetic is done here and nowhere else.
 */
export type Day = string & { readonly __unit: 'day' };

/** First and last day that records may hold. */
export const FIRST_DAY = '1900-01-01' as Day;
export const LAST_DAY = '2199-12-31' as Day;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The day with these parts, or null when the calendar has no such day (30 February) or the year is outside 1900-2199. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  const two = (part: number): string => (part < 10 ? `0${part}` : String(part));
  return `${year}-${two(month)}-${two(dayOfMonth)}` as Day;
}

/** Reads `YYYY-MM-DD`; null when it is not a day of the calendar between 1900 and 2199. */
export function parseDay(text: string): Day | null {
  const match = DAY_PATTERN.exec(text);
  return match ? dayFromParts(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** @throws RangeError when the text is not a day. For constants and already checked data. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`not a calendar day: ${text}`);
  return parsed;
}

export function yearOf(value: Day): number {
  return Number(value.slice(0, 4));
}

export function monthOf(value: Day): number {
  return Number(value.slice(5, 7));
}

export function dayOfMonthOf(value: Day): number {
  return Number(value.slice(8, 10));
}

/** Number of days since 1970-01-01. Integer arithmetic: the portfolio calls it some 100 000 times in a row. */
export function toEpochDay(value: Day): number {
  const month = monthOf(value);
  const year = month <= 2 ? yearOf(value) - 1 : yearOf(value);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonthOf(value) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function fromEpochDay(epochDay: number): Day {
  const shifted = epochDay + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const result = dayFromParts(year, month, dayOfMonth);
  if (result === null) throw new RangeError(`day out of range: ${epochDay}`);
  return result;
}

export function addDays(value: Day, count: number): Day {
  return fromEpochDay(toEpochDay(value) + count);
}

/** Days from `start` to `end`: 0 for the same day, negative when `end` is earlier. */
export function daysBetween(start: Day, end: Day): number {
  return toEpochDay(end) - toEpochDay(start);
}

/**
 * The same day of the month `count` months later, or the last day of that month when it is shorter (31 January and one
 * month: 28 or 29 February), as Temporal's "constrain" has it.
 */
export function addMonths(value: Day, count: number): Day {
  const months = yearOf(value) * 12 + (monthOf(value) - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const result = dayFromParts(year, month, Math.min(dayOfMonthOf(value), daysInMonth(year, month)));
  if (result === null) throw new RangeError(`day out of range: ${value} and ${count} months`);
  return result;
}

/** The same date `count` years later; 29 February becomes 28 February in a common year. */
export function addYears(value: Day, count: number): Day {
  return addMonths(value, count * 12);
}

export function endOfMonth(value: Day): Day {
  const last = dayFromParts(yearOf(value), monthOf(value), daysInMonth(yearOf(value), monthOf(value)));
  return last ?? value;
}

export function minDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}
