import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';

/** The browser has closed the data over a failing disk: no screen can show or save anything before the next start. */
export function StorageLost(): React.JSX.Element {
  const { t } = useTranslation('app');
  return (
    <Box component="main" sx={{ display: 'flex', height: '100%', overflow: 'auto' }}>
      <ErrorNotice
        alone
        title={t('start.lost.title')}
        happened={t('start.lost.happened')}
        kept={t('start.lost.kept')}
        next={t('start.lost.next')}
      />
    </Box>
  );
}
