import type { Cents } from '../../domain/money';
import type { Language } from '../language';
import { numberFormat } from './number';

type DecimalText = `${number}`;

/** Cents as a decimal text, exact whatever the size: `Intl` reads it without going through a binary fraction. */
function toDecimalText(value: Cents): DecimalText {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as DecimalText;
}

/** 123456 -> "1 234,56 €" (U+202F between thousands, U+00A0 before the sign, as `Intl` writes French). */
export function formatCents(value: Cents, language: Language): string {
  return withMinus(
    numberFormat(language, { style: 'currency', currency: 'EUR' }).format(toDecimalText(value)),
  );
}

/** Without cents, rounded half away from zero: for tiles and totals in passing, never for a sum to be paid. */
export function formatEuros(value: Cents, language: Language): string {
  const format = numberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
    signDisplay: 'negative',
  });
  return withMinus(format.format(toDecimalText(value)));
}

/** `Intl` writes a hyphen. The minus of print, which letters have too, is as wide as a figure and is read out. */
function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}

/** As it is put into a field to be edited: no sign of currency, no separator of thousands ("1234,56"). */
export function formatCentsForEditing(value: Cents, language: Language): string {
  const text = toDecimalText(value);
  return language === 'fr' ? text.replace('.', ',') : text;
}
