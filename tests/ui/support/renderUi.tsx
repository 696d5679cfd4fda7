import { ThemeProvider } from '@mui/material/styles';
import { configure, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../../renderer/i18n/i18n';
import type { Language } from '../../../renderer/i18n/language';
import { NoticesProvider } from '../../../renderer/ui/feedback/notices';
import { ShortcutsProvider } from '../../../renderer/ui/keyboard/shortcuts';
import { theme } from '../../../renderer/ui/theme/theme';

// Asking the style of every ancestor of every element costs seconds a query in this page without layout.
configure({ defaultHidden: true });

/** Draws with the texts, the theme and the keys of the program around it. */
export function renderUi(children: ReactNode, language: Language = 'fr'): RenderResult {
  return render(
    <ThemeProvider theme={theme}>
      <I18nextProvider i18n={createI18n(language)}>
        <ShortcutsProvider>
          <NoticesProvider>{children}</NoticesProvider>
        </ShortcutsProvider>
      </I18nextProvider>
    </ThemeProvider>,
  );
}

const SIZES = ['clientHeight', 'clientWidth'] as const;

/** The page of the tests has no layout: this gives every element a size, as a window would. @returns what takes it away */
export function giveElementsSize(width: number, height: number): () => void {
  const before = SIZES.map((name) => Object.getOwnPropertyDescriptor(HTMLElement.prototype, name));
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => height });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => width });
  return () => {
    for (const [place, name] of SIZES.entries()) {
      const descriptor = before[place];
      if (descriptor) Object.defineProperty(HTMLElement.prototype, name, descriptor);
    }
  };
}
