import { useColorScheme } from '@mui/material/styles';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showLanguage } from '../i18n/i18n';
import { SHELL } from '../platform/provided';
import { readSettings } from '../store/queries/readSettings';
import { useProvided } from '../ui/provided/provided';
import { SERVICES } from '../usecases/servicesKey';

/** Follows the owner's choice of language and colours, here and in the shell's own menus. Draws nothing. */
export function DisplayChoices(): null {
  const { database } = useProvided(SERVICES);
  const shell = useProvided(SHELL);
  const { i18n } = useTranslation();
  const { setMode } = useColorScheme();
  const settings = useLiveQuery(() => readSettings(database), [database]);
  const language = settings?.language;
  const theme = settings?.theme;

  useEffect(() => {
    if (language === undefined) return;
    void showLanguage(i18n, language);
    // A menu in the former language is no reason to stop.
    shell.setLanguage({ language }).catch(() => undefined);
  }, [i18n, shell, language]);

  useEffect(() => {
    if (theme === undefined) return;
    setMode(theme);
    shell.setTheme({ theme }).catch(() => undefined);
  }, [setMode, shell, theme]);

  return null;
}
