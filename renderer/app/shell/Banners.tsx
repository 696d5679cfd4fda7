import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readCompany } from '../../store/queries/readSettings';
import { InfoIcon, WarningIcon } from '../../ui/icons/icons';
import { PATHS } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';

/** What holds for every screen: fictitious data, a company that is not described yet, data that do not hold together. */
export function Banners({ whole }: { readonly whole: boolean }): React.JSX.Element {
  const { t } = useTranslation('app');
  const { database } = useProvided(SERVICES);
  // Undefined while it is read: nothing is said until it is known.
  const company = useLiveQuery(() => readCompany(database), [database]);
  return (
    <section aria-label={t('banners')}>
      {!whole && <Banner text={t('damaged')} warning />}
      {company?.specimen === true && (
        <Banner
          text={t('sample.banner')}
          action={
            <Button size="small" component={Link} to={PATHS.setup}>
              {t('sample.leave')}
            </Button>
          }
        />
      )}
      {company === null && (
        <Banner
          text={t('setupLater.banner')}
          action={
            <Button size="small" component={Link} to={PATHS.setup}>
              {t('setupLater.action')}
            </Button>
          }
        />
      )}
    </section>
  );
}

interface BannerProps {
  readonly text: string;
  readonly action?: ReactNode;
  /** Something is wrong: said in the colour for it, and aloud. */
  readonly warning?: boolean;
}

function Banner({ text, action, warning = false }: BannerProps): React.JSX.Element {
  return (
    <Box
      role={warning ? 'alert' : 'note'}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 38,
        px: 2.5,
        py: 0.5,
        fontSize: '0.8125rem',
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: warning ? 'background.paper' : 'grid.active',
        color: 'text.primary',
      }}
    >
      {warning ? (
        <WarningIcon sx={{ color: 'error.main', flex: 'none' }} />
      ) : (
        <InfoIcon sx={{ color: 'primary.main', flex: 'none' }} />
      )}
      <Box sx={{ flex: 1 }}>{text}</Box>
      {action}
    </Box>
  );
}
