import { dayFromParts, fromEpochDay, type Day } from '../../domain/day';

export type DateOrder = 'day-first' | 'month-first';

const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;
/** Excel counts days from 1899-12-30: 1 March 1900 is 61. */
const EXCEL_EPOCH = -25569;

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'mar', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

/** The calendar day, or null where there is none or the year is not one of a receivable (1980-2100). */
function dayInRange(year: number, month: number, dayOfMonth: number): Day | null {
  return year < FIRST_YEAR || year > LAST_YEAR ? null : dayFromParts(year, month, dayOfMonth);
}

function fullYear(text: string): number {
  const value = Number(text);
  if (text.length > 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

function monthNamed(name: string): number {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
  return MONTHS.findIndex((names) => names.includes(plain)) + 1;
}

/** `1/2/24`, `01.02.2024`: the two first numbers, whose order only the column can tell; null for other spellings. */
function ambiguousParts(text: string): { first: number; second: number; year: number } | null {
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[ T,].*)?$/.exec(text.trim());
  if (!match) return null;
  return { first: Number(match[1]), second: Number(match[2]), year: fullYear(match[3] ?? '') };
}

/**
 * Reads a date in any usual spelling: `20240201`, `2024-02-01`, `01/02/2024`, `1/2/24`, `1 févr. 2024`, an Excel serial number, with or
 * without a time. Null when it is none.
 */
export function parseDate(text: string, order: DateOrder): Day | null {
  const value = text.trim();
  if (/^\d{8}$/.test(value)) {
    const year = Number(value.slice(0, 4));
    return (
      dayInRange(year, Number(value.slice(4, 6)), Number(value.slice(6))) ??
      dayInRange(Number(value.slice(4)), Number(value.slice(2, 4)), Number(value.slice(0, 2)))
    );
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T,].*)?$/.exec(value);
  if (iso) return dayInRange(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = ambiguousParts(value);
  if (parts)
    return order === 'day-first'
      ? dayInRange(parts.year, parts.second, parts.first)
      : dayInRange(parts.year, parts.first, parts.second);
  const worded = /^(\d{1,2})(?:er)?[ \-/]+([\p{L}.]{3,12})[ \-/]+(\d{4}|\d{2})$/u.exec(
    value.replaceAll('\u00a0', ' '),
  );
  if (worded) return dayInRange(fullYear(worded[3] ?? ''), monthNamed(worded[2] ?? ''), Number(worded[1]));
  if (/^\d{5}(?:[.,]\d+)?$/.test(value)) {
    const serial = Number.parseInt(value, 10);
    if (serial < 29_221 || serial > 73_415) return null; // 1980-01-01 to 2100-12-31
    return fromEpochDay(serial + EXCEL_EPOCH);
  }
  return null;
}

/** Decides on all dates of a file whether the day or the month comes first. */
export class DateOrderVote {
  private dayFirst = 0;
  private monthFirst = 0;
  private open = 0;

  add(text: string): void {
    const parts = ambiguousParts(text);
    if (parts === null) return;
    if (parts.first > 12 && parts.second <= 12) this.dayFirst += 1;
    else if (parts.second > 12 && parts.first <= 12) this.monthFirst += 1;
    else this.open += 1;
  }

  /** `certain` is false when every date reads both ways: the French order is then assumed, and told. */
  result(): { order: DateOrder; certain: boolean } {
    if (this.monthFirst > this.dayFirst) return { order: 'month-first', certain: true };
    return { order: 'day-first', certain: this.dayFirst > 0 || this.open === 0 };
  }
}
