import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { LEAST_RETENTION_YEARS, MOST_RETENTION_YEARS } from '../../domain/personaldata/erasureOf';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { CountRow } from '../../ui/forms/CountRow';
import { FieldSection } from '../../ui/forms/FieldSection';
import { PersonalDataDue } from './PersonalDataDue';
import { PersonalDataNotice } from './PersonalDataNotice';
import { SettingsPanel } from './SettingsPanel';
import { useSettings } from './useSettings';

/** What is kept on customers, for how long, who is due for deletion, and how customers are informed. */
export function PersonalDataSection(): React.JSX.Element {
  const { t } = useTranslation('personalData');
  const { settings, save } = useSettings();
  if (settings === undefined) return <LoadingState />;
  const { retentionYears } = settings;
  return (
    <SettingsPanel lead={t('lead')} width={860}>
      <FieldSection title={t('retention.title')}>
        <CountRow
          label={t('retention.label')}
          help={t('retention.help')}
          suffix={t('retention.unit')}
          min={LEAST_RETENTION_YEARS}
          max={MOST_RETENTION_YEARS}
          value={retentionYears}
          onCommit={(years) => void save({ retentionYears: years ?? retentionYears })}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 680 }}>
          {t('retention.why')}
        </Typography>
      </FieldSection>
      <PersonalDataDue retentionYears={retentionYears} />
      <PersonalDataNotice retentionYears={retentionYears} />
    </SettingsPanel>
  );
}
