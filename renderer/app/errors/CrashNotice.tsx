import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';

export function CrashNotice({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): React.JSX.Element {
  const { t } = useTranslation('app');
  return (
    <Box sx={{ display: 'flex', height: '100%', overflow: 'auto' }}>
      <ErrorNotice
        title={t('crash.title')}
        happened={t('crash.happened')}
        kept={t('crash.kept')}
        next={t('crash.next')}
        error={error}
        onRetry={onRetry}
      />
    </Box>
  );
}
