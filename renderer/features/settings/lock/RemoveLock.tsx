import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { LOCK } from '../../../platform/provided';
import { useNotify } from '../../../ui/feedback/notices';
import { useProvided } from '../../../ui/provided/provided';
import { LockDialog } from './LockDialog';

/** No lock from now on. */
export function RemoveLock({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation('lock');
  const lock = useProvided(LOCK);
  const notify = useNotify();
  return (
    <LockDialog
      title={t('removeTitle')}
      action={t('removeTitle')}
      danger
      send={(current) => lock.remove(current)}
      onDone={() => {
        notify({ message: t('done.removed') });
        onClose();
      }}
      onClose={onClose}
    >
      <Typography>{t('removeBody')}</Typography>
    </LockDialog>
  );
}
