import { createTheme, type Theme } from '@mui/material/styles';
import { components } from './components';
import { DARK, LIGHT } from './palette';
import { FONT_FAMILY, typography } from './typography';

/** The theme of the program, both schemes at once: switching changes CSS variables and renders nothing again. */
export const theme: Theme = createTheme({
  cssVariables: { cssVarPrefix: 'enc', colorSchemeSelector: 'data-theme' },
  colorSchemes: { light: { palette: LIGHT }, dark: { palette: DARK } },
  shape: { borderRadius: 6 },
  spacing: 8,
  breakpoints: { values: { xs: 0, sm: 640, md: 1024, lg: 1280, xl: 1680 } },
  typography: { fontFamily: FONT_FAMILY, ...typography },
  transitions: { duration: { shortest: 80, shorter: 100, short: 120, standard: 140, complex: 180 } },
  components,
});
