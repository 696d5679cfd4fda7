import { type Day, dayFromParts, monthOf, yearOf } from './day';

/** A half-year, `2026-S1` (January to June) or `2026-S2`: the unit in which late-payment rates are fixed. */
export type HalfYear = `${number}-S${1 | 2}`;

export function halfYearOf(value: Day): HalfYear {
  return `${yearOf(value)}-S${monthOf(value) <= 6 ? 1 : 2}`;
}

export function parseHalfYear(text: string): HalfYear | null {
  return /^(19|20|21)\d{2}-S[12]$/.test(text) ? (text as HalfYear) : null;
}

export function firstDayOfHalfYear(half: HalfYear): Day {
  const result = dayFromParts(Number(half.slice(0, 4)), half.endsWith('1') ? 1 : 7, 1);
  if (result === null) throw new RangeError(`not a half-year: ${half}`);
  return result;
}

export function lastDayOfHalfYear(half: HalfYear): Day {
  const result = half.endsWith('1')
    ? dayFromParts(Number(half.slice(0, 4)), 6, 30)
    : dayFromParts(Number(half.slice(0, 4)), 12, 31);
  if (result === null) throw new RangeError(`not a half-year: ${half}`);
  return result;
}
