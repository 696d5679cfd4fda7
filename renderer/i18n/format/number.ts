import type { Rate } from '../../domain/rate';
import { type Language, LOCALES } from '../language';

const formats = new Map<string, Intl.NumberFormat>();

/** One `Intl.NumberFormat` for each locale and style: making one costs a hundred times what using it does. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[language], options);
  formats.set(key, made);
  return made;
}

/** 12345 -> "12 345" (thousands apart by U+202F in French). */
export function formatCount(count: number, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 0 }).format(count);
}

/** A rate in basis points: 1215 -> "12,15 %". */
export function formatRate(value: Rate, language: Language): string {
  return numberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(value / 10_000);
}

/** As it is put into a field to be edited: no sign ("12,15"). */
export function formatRateForEditing(value: Rate, language: Language): string {
  return numberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: false,
  }).format(value / 100);
}

/** A share between 0 and 1, without decimals: 0.42 -> "42 %". */
export function formatShare(share: number, language: Language): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Size of a file for people: 1536 -> "1,5 ko" (Ko of 1 000 bytes as `Intl` has them). */
export function formatBytes(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1_000
      ? [bytes, 'byte']
      : bytes < 1_000_000
        ? [bytes / 1_000, 'kilobyte']
        : bytes < 1_000_000_000
          ? [bytes / 1_000_000, 'megabyte']
          : [bytes / 1_000_000_000, 'gigabyte'];
  return numberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
