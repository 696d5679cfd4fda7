export const FONT_FAMILY = "'IBM Plex Sans', system-ui, sans-serif";

/** 13.5 px text, tight headings: a screen of a list program is read, not admired. Sizes in rem at 16 px. */
export const typography = {
  fontWeightRegular: 400,
  fontWeightMedium: 500,
  fontWeightBold: 600,
  h1: { fontSize: '1.375rem', lineHeight: 1.25, fontWeight: 600, letterSpacing: '-0.012em' },
  h2: { fontSize: '1.0625rem', lineHeight: 1.35, fontWeight: 600, letterSpacing: '-0.006em' },
  h3: { fontSize: '0.9375rem', lineHeight: 1.4, fontWeight: 600 },
  h4: { fontSize: '0.875rem', lineHeight: 1.4, fontWeight: 600 },
  h5: { fontSize: '0.84375rem', lineHeight: 1.4, fontWeight: 600 },
  h6: { fontSize: '0.84375rem', lineHeight: 1.4, fontWeight: 600 },
  subtitle1: { fontSize: '0.875rem', lineHeight: 1.45, fontWeight: 500 },
  subtitle2: { fontSize: '0.8125rem', lineHeight: 1.45, fontWeight: 500 },
  body1: { fontSize: '0.84375rem', lineHeight: 1.5 },
  body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
  button: { fontSize: '0.8125rem', lineHeight: 1.4, fontWeight: 500, textTransform: 'none' },
  caption: { fontSize: '0.75rem', lineHeight: 1.45 },
  overline: {
    fontSize: '0.71875rem',
    lineHeight: 1.5,
    fontWeight: 500,
    letterSpacing: '0.02em',
    textTransform: 'none',
  },
} as const;
