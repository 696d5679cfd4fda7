import { describe, expect, it } from 'vitest';
import {
  amountText,
  countText,
  euroText,
  ibanText,
  longDay,
  percentText,
  shortDay,
} from '../../renderer/documents/texts/frenchFormats';
import { day } from '../../renderer/domain/day';
import { cents } from '../../renderer/domain/money';
import { rate } from '../../renderer/domain/rate';

/** Narrow between thousands, plain before a sign and within a day: none of them breaks at the end of a line. */
const NARROW = '\u202f';
const FIXED = '\u00a0';

describe('what letters print', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [99, '0,99'],
    [100_000, `1${NARROW}000,00`],
    [123_456_789, `1${NARROW}234${NARROW}567,89`],
    [-12_345, '\u2212123,45'],
  ])('%i cents as %s', (amount, printed) => {
    expect(amountText(cents(amount))).toBe(printed);
    expect(euroText(cents(amount))).toBe(`${printed}${FIXED}€`);
  });

  it('counts of thousands', () => {
    expect([1, 999, 1000, 12_345].map(countText)).toEqual(['1', '999', `1${NARROW}000`, `12${NARROW}345`]);
  });

  it.each([
    ['2026-06-15', '15/06/2026', '15 juin 2026'],
    ['2026-08-01', '01/08/2026', '1er août 2026'],
    ['2025-02-28', '28/02/2025', '28 février 2025'],
    ['2024-12-09', '09/12/2024', '9 décembre 2024'],
  ])('%s as %s in a table and %s in a sentence', (iso, short, long) => {
    expect(shortDay(day(iso))).toBe(short);
    expect(longDay(day(iso))).toBe(long.replaceAll(' ', FIXED));
  });

  it('rates with two decimals', () => {
    expect([1215, 805, 1000, 0].map((value) => percentText(rate(value)))).toEqual(
      ['12,15', '8,05', '10,00', '0,00'].map((text) => `${text}${FIXED}%`),
    );
  });

  it('an IBAN in groups of four, however it was typed', () => {
    const groups = ['FR76', '3000', '6000', '0112', '3456', '7890', '189'].join(FIXED);
    expect(ibanText('FR7630006000011234567890189')).toBe(groups);
    expect(ibanText('FR76 3000 6000 0112 3456 7890 189')).toBe(groups);
  });
});
