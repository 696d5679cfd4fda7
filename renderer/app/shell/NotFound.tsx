import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Screen } from '../../ui/layout/Screen';
import { PATHS } from '../../ui/navigation/paths';

export function NotFound(): React.JSX.Element {
  const { t } = useTranslation('app');
  return (
    <Screen title={t('notFound.title')}>
      <EmptyState
        title={t('notFound.body')}
        actions={
          <Button variant="contained" component={Link} to={PATHS.today}>
            {t('notFound.action')}
          </Button>
        }
      />
    </Screen>
  );
}
