import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './language';
import { TEXT_OPTIONS } from './options';
import { en, fr } from './resources';

/** The interface's texts in both languages, loaded with the page: no text is ever waited for. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    defaultNS: 'words',
    ns: Object.keys(fr),
    resources: { fr, en },
    ...TEXT_OPTIONS,
  });
  return instance;
}

/** Changes the language shown, at once, with the document's own. */
export async function showLanguage(instance: i18n, language: Language): Promise<void> {
  document.documentElement.lang = language;
  if (instance.language !== language) await instance.changeLanguage(language);
}
