import Button from '@mui/material/Button';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readCompany } from '../../store/queries/readSettings';
import { PATHS } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';
import { BackupReminder } from './BackupReminder';
import { Banner } from './Banner';
import { CutWorkNotice } from './CutWorkNotice';
import { FormerBanner } from './FormerBanner';

/** What holds for every screen: restored data to agree to, data that do not hold together, fictitious ones, a company to describe, a backup due. */
export function Banners({ whole }: { readonly whole: boolean }): React.JSX.Element {
  const { t } = useTranslation('app');
  const { database } = useProvided(SERVICES);
  // Undefined while it is read: nothing is said until it is known.
  const company = useLiveQuery(() => readCompany(database), [database]);
  return (
    <section aria-label={t('banners')}>
      <FormerBanner />
      {!whole && <Banner text={t('damaged')} warning />}
      <CutWorkNotice />
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
      <BackupReminder />
    </section>
  );
}
