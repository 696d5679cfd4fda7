import { useCallback, useContext, useSyncExternalStore } from 'react';
import { I18nContext } from 'react-i18next';
import type { Day } from '../domain/day';
import type { Cents } from '../domain/money';
import type { Rate } from '../domain/rate';
import { type DayStyle, formatDay } from './format/day';
import { formatCents, formatCentsForEditing, formatEuros } from './format/money';
import { formatBytes, formatCount, formatRate, formatShare } from './format/number';
import { isLanguage, type Language } from './language';

/** The formatting functions in the language shown, stable until it changes. */
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

const FORMATS: Readonly<Record<Language, Format>> = { fr: formatIn('fr'), en: formatIn('en') };

/** Lighter than `useTranslation`: lists call it in every cell. */
export function useFormat(): Format {
  const { i18n } = useContext(I18nContext);
  const subscribe = useCallback(
    (listener: () => void) => {
      i18n.on('languageChanged', listener);
      return () => i18n.off('languageChanged', listener);
    },
    [i18n],
  );
  const language = useSyncExternalStore(subscribe, () => i18n.language);
  return FORMATS[isLanguage(language) ? language : 'fr'];
}
