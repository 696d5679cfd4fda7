import { type Language, LOCALES } from '../language';

const formats = new Map<Language, Intl.DateTimeFormat>();

/** An ISO instant as people read it, in the time zone of this computer: "22/11/2026 14:05". */
export function formatInstant(iso: string, language: Language): string {
  const made =
    formats.get(language) ??
    new Intl.DateTimeFormat(LOCALES[language], {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(language, made);
  return made.format(new Date(iso));
}
