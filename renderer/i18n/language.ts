/** Languages of the interface. French is the source; letters are French whatever is chosen here. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Locale by which `Intl` writes money, days and numbers. */
export const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Readonly<Record<Language, string>>;

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}
