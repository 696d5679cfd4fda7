import { fileURLToPath } from 'node:url';

const path = (name: string): string =>
  fileURLToPath(new URL(`../../../assets/fonts/IBMPlexSans-${name}.ttf`, import.meta.url));

/** Where the letters' fonts lie. */
export const fontFiles = {
  regular: path('Regular'),
  semiBold: path('SemiBold'),
  italic: path('Italic'),
} as const;
