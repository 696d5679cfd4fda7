import type { Components, CssVarsTheme, Theme } from '@mui/material/styles';

type OwnTheme = Omit<Theme, 'components'> & Partial<CssVarsTheme>;

/** Quiet borders instead of shadows, compact controls, no ripple. Every override reads CSS variables: one sheet for both schemes. */
export const components: Components<OwnTheme> = {
  MuiCssBaseline: {
    styleOverrides: {
      html: { fontSize: 16 },
      body: { fontVariantNumeric: 'tabular-nums lining-nums', overflow: 'hidden' },
      '#root': { height: '100vh' },
      ':focus-visible': { outline: '2px solid var(--enc-palette-primary-main)', outlineOffset: 1 },
      '::selection': { background: 'color-mix(in srgb, var(--enc-palette-primary-main) 26%, transparent)' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          // Not a hundredth of a millisecond: that would make every inherited colour lag a frame behind its parent's.
          transitionDuration: '0s !important',
          scrollBehavior: 'auto !important',
        },
      },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: {
        '&.Mui-focusVisible': {
          outline: '2px solid var(--enc-palette-primary-main)',
          outlineOffset: 1,
        },
      },
    },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined' },
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 32,
        padding: '4px 12px',
        whiteSpace: 'nowrap',
        variants: [
          {
            props: { variant: 'outlined', color: 'primary' },
            style: {
              color: theme.vars.palette.text.primary,
              borderColor: theme.vars.palette.divider,
              background: theme.vars.palette.background.paper,
              '&:hover': {
                borderColor: theme.vars.palette.primary.main,
                background: theme.vars.palette.grid.hover,
              },
            },
          },
          { props: { size: 'small' }, style: { minHeight: 28, padding: '2px 10px' } },
          { props: { size: 'large' }, style: { minHeight: 40, padding: '6px 18px', fontSize: '0.875rem' } },
        ],
      }),
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: { borderRadius: 6 } },
  },
  MuiSvgIcon: { defaultProps: { fontSize: 'small' }, styleOverrides: { fontSizeSmall: { fontSize: 18 } } },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundImage: 'none',
        variants: [{ props: { variant: 'outlined' }, style: { borderColor: theme.vars.palette.divider } }],
      }),
    },
  },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: '0 16px 48px rgb(0 0 0 / 0.22)',
        borderRadius: 10,
      }),
    },
  },
  MuiDialogTitle: {
    styleOverrides: { root: { fontSize: '1.0625rem', fontWeight: 600, padding: '18px 22px 6px' } },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 22px 16px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 22px 18px', gap: 4 } } },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: '0 8px 28px rgb(0 0 0 / 0.16)',
      }),
      list: { padding: 4 },
    },
  },
  MuiMenuItem: {
    styleOverrides: { root: { minHeight: 30, fontSize: '0.8125rem', borderRadius: 4, padding: '4px 10px' } },
  },
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        fontSize: '0.84375rem',
        background: theme.vars.palette.background.paper,
        '& .MuiOutlinedInput-notchedOutline': {
          borderColor: `color-mix(in srgb, ${theme.vars.palette.text.primary} 42%, transparent)`,
        },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.text.secondary },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.primary.main,
          borderWidth: 2,
        },
        '& .MuiOutlinedInput-input:focus-visible': { outline: 'none' },
      }),
      input: { '&:not(textarea)': { padding: '6px 10px', height: 20, minHeight: 20 } },
      multiline: { padding: '6px 10px', '& .MuiOutlinedInput-input': { padding: 0 } },
    },
  },
  MuiFormHelperText: {
    styleOverrides: { root: { marginLeft: 0, marginTop: 3, fontSize: '0.75rem', lineHeight: 1.4 } },
  },
  MuiFormLabel: { styleOverrides: { root: { fontSize: '0.8125rem' } } },
  MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6 } } },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6 } } },
  MuiSwitch: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: { width: 34, height: 20, padding: 0, overflow: 'visible', flex: 'none', marginTop: 1 },
      switchBase: ({ theme }) => ({
        padding: 3,
        '&.Mui-checked': { transform: 'translateX(14px)', color: theme.vars.palette.primary.contrastText },
        '&.Mui-checked + .MuiSwitch-track': { opacity: 1, background: theme.vars.palette.primary.main },
        '&.Mui-focusVisible + .MuiSwitch-track': {
          outline: `2px solid ${theme.vars.palette.primary.main}`,
          outlineOffset: 2,
        },
      }),
      thumb: { width: 14, height: 14, boxShadow: 'none' },
      track: ({ theme }) => ({ borderRadius: 10, opacity: 1, background: theme.vars.palette.text.secondary }),
    },
  },
  MuiFormControlLabel: { styleOverrides: { label: { fontSize: '0.84375rem' } } },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 200, arrow: false },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        fontSize: '0.75rem',
        lineHeight: 1.4,
        fontWeight: 400,
        padding: '5px 9px',
        maxWidth: 340,
        background: theme.vars.palette.nav.background,
        color: theme.vars.palette.nav.text,
        border: `1px solid ${theme.vars.palette.nav.line}`,
      }),
    },
  },
  MuiChip: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: { borderRadius: 4, fontSize: '0.75rem', height: 20 },
      label: { paddingLeft: 7, paddingRight: 7 },
    },
  },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: {
      root: { padding: '4px 14px', fontSize: '0.8125rem', alignItems: 'center' },
      message: { padding: '6px 0' },
      icon: { padding: '6px 0', marginRight: 10 },
    },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2 } } },
  MuiTab: {
    styleOverrides: {
      root: { minHeight: 36, padding: '6px 12px', minWidth: 0, fontSize: '0.8125rem' },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '6px 12px',
        fontSize: '0.8125rem',
        borderBottomColor: theme.vars.palette.grid.line,
      }),
      head: ({ theme }) => ({ fontWeight: 500, color: theme.vars.palette.text.secondary }),
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '3px 11px',
        textTransform: 'none',
        fontSize: '0.8125rem',
        // MUI's own grey does not reach AA on our page.
        color: theme.vars.palette.text.secondary,
      }),
    },
  },
  MuiLinearProgress: { styleOverrides: { root: { borderRadius: 3, height: 6 } } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiSnackbarContent: {
    styleOverrides: {
      root: ({ theme }) => ({
        fontSize: '0.8125rem',
        background: theme.vars.palette.nav.background,
        color: theme.vars.palette.nav.text,
        border: `1px solid ${theme.vars.palette.nav.line}`,
        borderRadius: 8,
      }),
    },
  },
};
