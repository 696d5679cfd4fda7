import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { Screen } from '../../ui/layout/Screen';

export default function LettersScreen(): React.JSX.Element {
  const { t } = useTranslation('letters');
  return (
    <Screen title={t('title')}>
      <LoadingState />
    </Screen>
  );
}
