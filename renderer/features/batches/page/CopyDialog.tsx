import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat';
import type { DispatchContact } from '../../../store/records/dispatchRecord';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';

export interface CopyDialogProps {
  readonly letters: readonly DispatchContact[];
  /** Makes the copies and does with them what was chosen. False when it came to nothing. @throws what went wrong */
  readonly onCopy: (how: 'print' | 'save') => Promise<boolean>;
  readonly onClose: () => void;
}

/** How many copies, and of which letters: asked before anything is printed again. Nothing about the letters changes. */
export function CopyDialog({ letters, onCopy, onClose }: CopyDialogProps): React.JSX.Element {
  const { t } = useTranslation(['batches', 'words']);
  const format = useFormat();
  const titleId = useId();
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const copy = async (how: 'print' | 'save'): Promise<void> => {
    setMaking(true);
    setError(undefined);
    try {
      if (await onCopy(how)) onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setMaking(false);
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>
        {t('copyDialog.title', { count: letters.length, formatted: format.count(letters.length) })}
      </DialogTitle>
      <DialogContent>
        {t('copyDialog.body')}
        <Box component="ul" tabIndex={0} sx={{ mt: 1.5, mb: 0, pl: 2.5, maxHeight: 220, overflow: 'auto' }}>
          {letters.map(({ accountId, reference, name }) => (
            <li key={accountId}>
              {reference} · {name}
            </li>
          ))}
        </Box>
        {error !== undefined && <ErrorNotice error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('words:action.cancel')}</Button>
        <Button disabled={making} onClick={() => void copy('save')}>
          {t('copyDialog.save')}
        </Button>
        <Button variant="contained" autoFocus disabled={making} onClick={() => void copy('print')}>
          {t(making ? 'copyDialog.making' : 'copyDialog.print')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
