import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { lastKnownHalf } from '../../domain/latepayment/rateTable';
import { SHELL_INFO } from '../../platform/provided';
import { useProvided } from '../../ui/provided/provided';
import { useHalfYearText } from '../../ui/rates/useHalfYearText';
import { SERVICES } from '../../usecases/servicesKey';
import { FactList } from './FactList';
import { SettingsPanel } from './SettingsPanel';

const SYSTEMS = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' } as const;

export function AboutSection(): React.JSX.Element {
  const { t } = useTranslation(['settings', 'words']);
  const { version, platform, standIn } = useProvided(SHELL_INFO);
  const { bundledRates } = useProvided(SERVICES);
  const halfYear = useHalfYearText();
  const last = lastKnownHalf(bundledRates);
  return (
    <SettingsPanel lead={t('about.lead')}>
      <Typography variant="h2" component="p">
        {t('productName', { ns: 'words' })}
      </Typography>
      <FactList
        facts={[
          { name: t('about.version'), value: version },
          { name: t('about.system'), value: SYSTEMS[platform] },
          ...(last === null ? [] : [{ name: t('about.rates'), value: halfYear(last) }]),
        ]}
      />
      {standIn && <Typography>{t('about.standIn')}</Typography>}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('about.fonts')}
      </Typography>
    </SettingsPanel>
  );
}
