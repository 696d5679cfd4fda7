import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGES } from '../../i18n/language';
import { CheckIcon } from '../../ui/icons/icons';
import { SETUP_STEPS, type SetupStep } from './setupSteps';

const Column = styled('header')(({ theme }) => ({
  width: 300,
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  padding: '36px 28px 24px',
  background: theme.vars.palette.nav.background,
  color: theme.vars.palette.nav.text,
  '& ol': { listStyle: 'none', margin: '36px 0 0', padding: 0, display: 'grid', gap: 18 },
  '& li': { display: 'flex', alignItems: 'center', gap: 12, color: theme.vars.palette.nav.muted },
  '& li.reached': { color: theme.vars.palette.nav.text },
  '& li[aria-current]': { fontWeight: 600 },
  '& .place': {
    width: 26,
    height: 26,
    flex: 'none',
    display: 'grid',
    placeItems: 'center',
    borderRadius: 13,
    fontSize: '0.75rem',
    fontWeight: 500,
    border: `1px solid ${theme.vars.palette.nav.muted}`,
  },
  '& li[aria-current] .place': {
    background: theme.vars.palette.nav.active,
    color: theme.vars.palette.nav.activeText,
    borderColor: theme.vars.palette.nav.active,
  },
}));

export interface SetupFrameProps {
  readonly step: SetupStep;
  readonly title: string;
  readonly lead: string;
  readonly onLanguage: (language: (typeof LANGUAGES)[number]) => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** The window of the assistant: where one is on the left, what is asked on the right. */
export function SetupFrame(props: SetupFrameProps): React.JSX.Element {
  const { step, title, lead, onLanguage, children, actions } = props;
  const { t, i18n } = useTranslation(['setup', 'words', 'settings']);
  const at = SETUP_STEPS.indexOf(step);
  const product = t('productName', { ns: 'words' });
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Box sx={{ display: 'flex', height: '100%', minWidth: 1000 }}>
      <Column>
        <Box component="span" sx={{ fontSize: '1.375rem', fontWeight: 600, letterSpacing: '-0.012em' }}>
          {product}
        </Box>
        <nav aria-label={t('steps.label')}>
          <ol>
            {SETUP_STEPS.map((each, place) => (
              <li
                key={each}
                className={place <= at ? 'reached' : ''}
                {...(each === step ? { 'aria-current': 'step' as const } : {})}
              >
                <span className="place" aria-hidden="true">
                  {place < at ? <CheckIcon sx={{ fontSize: 15 }} /> : place + 1}
                </span>
                {t(`steps.${each}`)}
              </li>
            ))}
          </ol>
        </nav>
        <Box role="group" aria-label={t('language')} sx={{ mt: 'auto', display: 'flex', gap: 0.5 }}>
          {LANGUAGES.map((language) => (
            <Button
              key={language}
              size="small"
              variant="text"
              lang={language}
              aria-pressed={i18n.language === language}
              sx={{
                color: i18n.language === language ? 'nav.text' : 'nav.muted',
                fontWeight: i18n.language === language ? 600 : 400,
              }}
              onClick={() => {
                if (isLanguage(language)) onLanguage(language);
              }}
            >
              {t(language === 'fr' ? 'display.french' : 'display.english', { ns: 'settings' })}
            </Button>
          ))}
        </Box>
      </Column>
      <Box component="main" sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 6, pt: 4.5, pb: 3 }}>
          <Box sx={{ maxWidth: 780 }}>
            <Box
              component="h1"
              sx={{ m: 0, fontSize: '1.75rem', lineHeight: 1.2, fontWeight: 600, letterSpacing: '-0.015em' }}
            >
              {title}
            </Box>
            <Box
              component="p"
              sx={{
                mt: 1,
                mb: 3,
                fontSize: '0.9375rem',
                lineHeight: 1.55,
                color: 'text.secondary',
                maxWidth: 640,
              }}
            >
              {lead}
            </Box>
            {children}
          </Box>
        </Box>
        <Box
          sx={{
            display: 'flex',
            gap: 1,
            alignItems: 'center',
            px: 6,
            py: 1.75,
            borderTop: 1,
            borderColor: 'divider',
            bgcolor: 'background.paper',
          }}
        >
          {actions}
        </Box>
      </Box>
    </Box>
  );
}
