import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat';

export interface CancelDialogProps {
  readonly letters: number;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** Asked first, because a batch that is cancelled cannot be put back: its consequences in words. */
export function CancelDialog({ letters, onCancel, onClose }: CancelDialogProps): React.JSX.Element {
  const { t } = useTranslation('batches');
  const format = useFormat();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>
        {t('cancelDialog.title', { count: letters, formatted: format.count(letters) })}
      </DialogTitle>
      <DialogContent>{t('cancelDialog.body')}</DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('cancelDialog.keep')}
        </Button>
        <Button variant="contained" color="error" onClick={onCancel}>
          {t('cancelDialog.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
