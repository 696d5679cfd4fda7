import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { type KeyCombo, parseCombo } from './keyCombo';

const Cap = styled('kbd')(({ theme }) => ({
  display: 'inline-block',
  minWidth: 20,
  padding: '0 5px',
  fontFamily: 'inherit',
  fontSize: '0.71875rem',
  lineHeight: '18px',
  textAlign: 'center',
  color: 'inherit',
  border: `1px solid color-mix(in srgb, currentColor 38%, transparent)`,
  borderBottomWidth: 2,
  borderRadius: 4,
  '& + &': { marginLeft: theme.spacing(0.5) },
}));

const NAMED = {
  Enter: 'keys.enter',
  ' ': 'keys.space',
  Space: 'keys.space',
  Escape: 'keys.escape',
  Home: 'keys.home',
  End: 'keys.end',
  PageUp: 'keys.pageUp',
  PageDown: 'keys.pageDown',
  Arrows: 'keys.arrows',
  Letters: 'keys.anyLetter',
} as const;

function isNamed(key: string): key is keyof typeof NAMED {
  return Object.hasOwn(NAMED, key);
}

/** A combination of keys, drawn as keys. */
export function KeyCaps({ combo }: { readonly combo: KeyCombo }): React.JSX.Element {
  const { t } = useTranslation();
  const { ctrl, alt, shift, key } = parseCombo(combo);
  const name = isNamed(key) ? t(NAMED[key]) : key.length === 1 ? key.toUpperCase() : key;
  return (
    <span>
      {ctrl && <Cap>{t('keys.ctrl')}</Cap>}
      {alt && <Cap>{t('keys.alt')}</Cap>}
      {shift && <Cap>{t('keys.shift')}</Cap>}
      <Cap>{name}</Cap>
    </span>
  );
}
