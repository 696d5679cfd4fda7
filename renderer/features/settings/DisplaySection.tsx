import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { ChoiceRow } from '../../ui/forms/ChoiceRow';
import { SettingsPanel } from './SettingsPanel';
import { useSettings } from './useSettings';

export function DisplaySection(): React.JSX.Element {
  const { t } = useTranslation('settings');
  const { settings, save } = useSettings();
  if (settings === undefined) return <LoadingState />;
  return (
    <SettingsPanel lead={t('display.lead')}>
      <ChoiceRow
        inline
        label={t('display.language')}
        value={settings.language}
        choices={[
          { value: 'fr', label: t('display.french') },
          { value: 'en', label: t('display.english') },
        ]}
        onChange={(language) => void save({ language })}
      />
      <ChoiceRow
        inline
        label={t('display.theme')}
        value={settings.theme}
        choices={(['system', 'light', 'dark'] as const).map((theme) => ({
          value: theme,
          label: t(`display.${theme}`),
        }))}
        onChange={(theme) => void save({ theme })}
      />
    </SettingsPanel>
  );
}
