import { useColorScheme } from '@mui/material/styles';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showLanguage } from '../i18n/i18n';
import type { Settings } from '../domain/settings/settings';
import { SHELL } from '../platform/provided';
import { readSettings } from '../store/queries/readSettings';
import { useProvided } from '../ui/provided/provided';
import { SERVICES } from '../usecases/servicesKey';
import { rememberLanguage } from './rememberedLanguage';

/** Follows the owner's choice of language and colours, here and in the shell's own menus. Draws nothing. */
export function DisplayChoices({ first }: { readonly first: Settings }): null {
  const { database } = useProvided(SERVICES);
  const shell = useProvided(SHELL);
  const { i18n } = useTranslation();
  const { setMode } = useColorScheme();
  const { language, theme } = useLiveQuery(() => readSettings(database), [database]) ?? first;

  useEffect(() => {
    void showLanguage(i18n, language);
    rememberLanguage(language);
    // A menu in the former language is no reason to stop.
    shell.setLanguage({ language }).catch(() => undefined);
  }, [i18n, shell, language]);

  useEffect(() => {
    setMode(theme);
    shell.setTheme({ theme }).catch(() => undefined);
  }, [setMode, shell, theme]);

  return null;
}
