import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../renderer/domain/money';
import { formatCents, formatCentsForEditing, formatEuros } from '../../renderer/i18n/format/money';
import { parseMoney } from '../../renderer/i18n/format/parseMoney';

const NNBSP = '\u202f';
const NBSP = '\u00a0';
const MINUS = '\u2212';

describe('money for people', () => {
  it('is written as French and English readers expect it', () => {
    expect(formatCents(cents(123456), 'fr')).toBe(`1${NNBSP}234,56${NBSP}€`);
    expect(formatCents(cents(123456), 'en')).toBe('€1,234.56');
    expect(formatCents(cents(-5), 'fr')).toBe(`${MINUS}0,05${NBSP}€`);
    expect(formatCents(cents(-5), 'en')).toBe(`${MINUS}€0.05`);
    expect(formatEuros(cents(-123450), 'fr')).toBe(`${MINUS}1${NNBSP}235${NBSP}€`);
    expect(formatEuros(cents(-49), 'fr')).toBe(`0${NBSP}€`);
    expect(formatCents(cents(0), 'fr')).toBe(`0,00${NBSP}€`);
    expect(formatEuros(cents(123450), 'fr')).toBe(`1${NNBSP}235${NBSP}€`);
    expect(formatCentsForEditing(cents(-123456), 'fr')).toBe('-1234,56');
  });

  it('is exact beyond what a binary fraction holds', () => {
    expect(formatCents(cents(9007199254740991), 'fr').replace(/\D/g, '')).toBe('9007199254740991');
  });

  it.each([
    ['1234,56', 123456],
    ['1 234,56', 123456],
    [`1${NNBSP}234,56${NBSP}€`, 123456],
    [`1${NBSP}234,56`, 123456],
    ['1\u2009234.5', 123450],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1.234.567', 123456700],
    ["1'234,56", 123456],
    ['€1,234.56', 123456],
    ['12 EUR', 1200],
    ['\u221212,00', -1200],
    ['12,50-', -1250],
    ['+7', 700],
    [',5', 50],
    ['0', 0],
  ])('reads %j', (text, amount) => {
    expect(parseMoney(text)).toBe(amount);
  });

  it.each([
    '',
    ' ',
    'abc',
    '1,234',
    '1.234',
    '12,345',
    '1.23.4',
    '1,2,3',
    '--5',
    '-5-',
    '12€€',
    '1e3',
    '99999999999999999',
  ])('refuses %j, which is no amount or could be two', (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  it('reads back what it wrote, in both languages and for any amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
        fc.constantFrom('fr', 'en'),
        (amount, language) => {
          expect(parseMoney(formatCents(cents(amount), language))).toBe(amount);
          expect(parseMoney(formatCentsForEditing(cents(amount), language))).toBe(amount);
        },
      ),
    );
  });
});
