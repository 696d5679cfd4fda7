import { useCallback, useContext, useSyncExternalStore } from 'react';
import { I18nContext } from 'react-i18next';
import { type Format, FORMATS } from './format/format';
import { isLanguage } from './language';

/** The formatting functions in the language shown, the same until it changes. Lighter than `useTranslation`: lists call it in every cell. */
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
