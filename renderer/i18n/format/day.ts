import { type Day, dayFromParts, dayOfMonthOf, monthOf, parseDay, yearOf } from '../../domain/day';
import { type Language, LOCALES } from '../language';

export type DayStyle = 'short' | 'medium' | 'long' | 'weekday';

const STYLES: Readonly<Record<Exclude<DayStyle, 'short'>, Intl.DateTimeFormatOptions>> = {
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: Language, style: Exclude<DayStyle, 'short'>): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...STYLES[style], timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/** short: "31/12/2024" in both languages; medium: "31 déc. 2024"; long: "31 décembre 2024"; weekday: "mardi 31 décembre 2024". */
export function formatDay(value: Day, language: Language, style: DayStyle = 'short'): string {
  if (style === 'short') return `${value.slice(8, 10)}/${value.slice(5, 7)}/${value.slice(0, 4)}`;
  const text = dayFormat(language, style).format(
    Date.UTC(yearOf(value), monthOf(value) - 1, dayOfMonthOf(value)),
  );
  // `Intl` writes "1 janvier", which nobody says; short for "1 janv." it may stay.
  return language === 'fr' && style !== 'medium' && dayOfMonthOf(value) === 1
    ? text.replace(/(?<!\d)1 /, '1er ')
    : text;
}

/**
 * Reads a day as people type it: "31/12/2024", "31.12.24", "31-12-2024", "31 12 2024", "2024-12-31", "31122024".
 * Day before month, always. Two-digit years are of this century. Null when there is no such day.
 */
export function parseDayInput(text: string): Day | null {
  const bare = text.trim();
  const iso = parseDay(bare);
  if (iso !== null) return iso;
  const match =
    /^(\d{1,2})[\s\u00a0\u202f./-]+(\d{1,2})[\s\u00a0\u202f./-]+(\d{2}|\d{4})$/.exec(bare) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(bare);
  if (!match) return null;
  const year = Number(match[3]);
  return dayFromParts((match[3] ?? '').length === 2 ? 2000 + year : year, Number(match[2]), Number(match[1]));
}
