import { dayOfMonthOf, monthOf, yearOf, type Day } from '../../domain/day';
import type { Cents } from '../../domain/money';
import type { Rate } from '../../domain/rate';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';
const MINUS = '−';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, NARROW);
}

/** `1 234,56` with a narrow no-break space between thousands. */
export function amountText(amount: Cents): string {
  const magnitude = Math.abs(amount);
  const sign = amount < 0 ? MINUS : '';
  const decimals = String(magnitude % 100).padStart(2, '0');
  return `${sign}${grouped(String(Math.floor(magnitude / 100)))},${decimals}`;
}

/** `1 234,56 €`, never broken at the end of a line. */
export function euroText(amount: Cents): string {
  return `${amountText(amount)}${NO_BREAK}€`;
}

export function countText(count: number): string {
  return grouped(String(count));
}

/** `15/06/2026`, for tables. */
export function shortDay(value: Day): string {
  return `${value.slice(8, 10)}/${value.slice(5, 7)}/${value.slice(0, 4)}`;
}

/** `15 juin 2026`, `1er juin 2026`; the number stays with its month. */
export function longDay(value: Day): string {
  const number = dayOfMonthOf(value);
  const month = MONTHS[monthOf(value) - 1] ?? '';
  return `${number === 1 ? '1er' : String(number)}${NO_BREAK}${month}${NO_BREAK}${yearOf(value)}`;
}

/** `12,15 %` */
export function percentText(value: Rate): string {
  const decimals = String(value % 100).padStart(2, '0');
  return `${Math.floor(value / 100)},${decimals}${NO_BREAK}%`;
}

/** An IBAN in groups of four. */
export function ibanText(iban: string): string {
  return (iban.replace(/\s/g, '').match(/.{1,4}/g) ?? []).join(NO_BREAK);
}
