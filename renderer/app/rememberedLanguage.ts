import { isLanguage, type Language } from '../i18n/language';

const KEY = 'encours-language';

/** The language of the last time: the lock and the start speak before the settings can be read. */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY) ?? '';
    return isLanguage(kept) ? kept : 'fr';
  } catch {
    return 'fr';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without it the next start begins in French.
  }
}
