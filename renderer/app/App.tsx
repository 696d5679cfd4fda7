import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import type { i18n as I18n } from 'i18next';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { shellOfWindow } from '../platform/bridge';
import { LockWatch } from '../platform/lockWatch';
import { NoticesProvider } from '../ui/feedback/notices';
import { ShortcutsProvider } from '../ui/keyboard/shortcuts';
import { theme } from '../ui/theme/theme';
import { AppErrorBoundary } from './errors/AppErrorBoundary';
import { StartLock } from './lock/StartLock';
import type { Program } from './startup/program';
import { StartGate } from './startup/StartGate';

export interface AppProps {
  readonly i18n: I18n;
  readonly nonce: string | undefined;
  readonly start: () => Promise<Program>;
}

const openLock = (): LockWatch => new LockWatch(shellOfWindow());

/** Everything that holds for the whole window: style sheets, colours, texts, keys, notices. Then the lock, and the start. */
export function App({ i18n, nonce, start }: AppProps): React.JSX.Element {
  const [cache] = useState(() => createCache({ key: 'enc', ...(nonce === undefined ? {} : { nonce }) }));
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="encours-theme">
        <CssBaseline enableColorScheme />
        <I18nextProvider i18n={i18n}>
          <AppErrorBoundary>
            <ShortcutsProvider>
              <NoticesProvider>
                <StartLock open={openLock}>
                  <StartGate start={start} />
                </StartLock>
              </NoticesProvider>
            </ShortcutsProvider>
          </AppErrorBoundary>
        </I18nextProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}
