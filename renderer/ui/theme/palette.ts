/** Colours of our own beside MUI's: the navigation column and the lists. */
export interface NavColors {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly active: string;
  readonly activeText: string;
  readonly hover: string;
  readonly line: string;
}

export interface GridColors {
  readonly header: string;
  readonly line: string;
  readonly hover: string;
  readonly active: string;
  readonly ticked: string;
  readonly skeleton: string;
}

/**
 * Ink on ledger paper: a warm off-white page, a deep pine column, one green for what can be done. Ochre and brick are
 * kept for what is late, so that they still mean something. Text reaches AA on each surface that it is put on
 * (`tests/ui/theme/contrast.test.ts`).
 */
export const LIGHT = {
  background: { default: '#f6f5f1', paper: '#ffffff' },
  text: { primary: '#1b2124', secondary: '#565e62', disabled: '#8b9194' },
  primary: { main: '#0c5f56', dark: '#08463f', light: '#2d8277', contrastText: '#ffffff' },
  secondary: { main: '#4b5358', dark: '#33393d', light: '#6b7479', contrastText: '#ffffff' },
  error: { main: '#a92f26', dark: '#86231c', light: '#c9584f', contrastText: '#ffffff' },
  warning: { main: '#8a5300', dark: '#6b4000', light: '#b27a22', contrastText: '#ffffff' },
  info: { main: '#245b8f', dark: '#1a446c', light: '#4c80b1', contrastText: '#ffffff' },
  success: { main: '#2b6a35', dark: '#1f4e27', light: '#4d8d57', contrastText: '#ffffff' },
  divider: '#e0ddd4',
  nav: {
    background: '#12312d',
    text: '#eef3ef',
    muted: '#a5bbb4',
    active: '#f6f5f1',
    activeText: '#12312d',
    hover: '#1d433e',
    line: '#27504a',
  },
  grid: {
    header: '#faf9f6',
    line: '#edeae3',
    hover: '#f5f4ef',
    active: '#e6f0ed',
    ticked: '#f0f6f3',
    skeleton: '#ebe8e0',
  },
} as const;

export const DARK = {
  background: { default: '#14181a', paper: '#1b2022' },
  text: { primary: '#e9e7e1', secondary: '#a9b0b2', disabled: '#70777a' },
  primary: { main: '#74c9b7', dark: '#4ea594', light: '#9bdccd', contrastText: '#08221e' },
  secondary: { main: '#b6bdc0', dark: '#8e969a', light: '#d5dadc', contrastText: '#14181a' },
  error: { main: '#f08d83', dark: '#d66a60', light: '#f6b0a9', contrastText: '#2b0906' },
  warning: { main: '#e3ab55', dark: '#c18a35', light: '#efc78a', contrastText: '#2a1a00' },
  info: { main: '#84b8e6', dark: '#5c96ca', light: '#aed1f1', contrastText: '#071c30' },
  success: { main: '#86c98f', dark: '#62a96c', light: '#aadeb1', contrastText: '#08210d' },
  divider: '#2f3639',
  nav: {
    background: '#0d1112',
    text: '#e3e6e3',
    muted: '#94a19d',
    active: '#1f3330',
    activeText: '#c8ece3',
    hover: '#171e1f',
    line: '#232a2c',
  },
  grid: {
    header: '#1f2527',
    line: '#262c2f',
    hover: '#20272a',
    active: '#21393a',
    ticked: '#1d2b2b',
    skeleton: '#2b3235',
  },
} as const;

declare module '@mui/material/styles' {
  interface Palette {
    nav: NavColors;
    grid: GridColors;
  }
  interface PaletteOptions {
    nav?: NavColors;
    grid?: GridColors;
  }
}
