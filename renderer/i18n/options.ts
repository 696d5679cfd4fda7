import type { InitOptions } from 'i18next';

/** How texts are put together, wherever they are read. */
export const TEXT_OPTIONS = {
  fallbackLng: 'fr',
  initAsync: false,
  // Texts are never markup: escaping here would show "&amp;" in names.
  interpolation: { escapeValue: false },
  returnNull: false,
} as const satisfies InitOptions;
