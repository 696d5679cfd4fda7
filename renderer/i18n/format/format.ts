import type { Day } from '../../domain/day';
import type { Cents } from '../../domain/money';
import type { Rate } from '../../domain/rate';
import type { Language } from '../language';
import { type DayStyle, formatDay } from './day';
import { formatCents, formatCentsForEditing, formatEuros } from './money';
import { formatBytes, formatCount, formatRate, formatShare } from './number';

/** The formatting functions in one language. */
export interface Format {
  readonly language: Language;
  readonly cents: (value: Cents) => string;
  readonly euros: (value: Cents) => string;
  readonly centsForEditing: (value: Cents) => string;
  readonly day: (value: Day, style?: DayStyle) => string;
  readonly rate: (value: Rate) => string;
  readonly share: (value: number) => string;
  readonly count: (value: number) => string;
  readonly bytes: (value: number) => string;
}

function formatIn(language: Language): Format {
  return {
    language,
    cents: (value) => formatCents(value, language),
    euros: (value) => formatEuros(value, language),
    centsForEditing: (value) => formatCentsForEditing(value, language),
    day: (value, style) => formatDay(value, language, style),
    rate: (value) => formatRate(value, language),
    share: (value) => formatShare(value, language),
    count: (value) => formatCount(value, language),
    bytes: (value) => formatBytes(value, language),
  };
}

export const FORMATS: Readonly<Record<Language, Format>> = { fr: formatIn('fr'), en: formatIn('en') };
