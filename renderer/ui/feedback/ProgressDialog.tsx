import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';

export interface ProgressDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What is being done right now. */
  readonly step?: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  /** What is counted: whole things, or bytes as people read them. */
  readonly unit?: 'count' | 'bytes';
  /** Absent when the work can no longer be stopped. */
  readonly onCancel?: () => void;
}

/** Long work: how far it is, and a way to stop it. */
export function ProgressDialog(props: ProgressDialogProps): React.JSX.Element {
  const { open, title, step, done, total, unit = 'count', onCancel } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  const share = total > 0 ? Math.min(1, done / total) : null;
  return (
    <Dialog open={open} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 1.5, minHeight: '1.5em' }}>{step}</Typography>
        <LinearProgress
          aria-label={t('progress.label')}
          {...(share === null
            ? { variant: 'indeterminate' as const }
            : { variant: 'determinate' as const, value: Math.round(share * 100) })}
        />
        {share !== null && (
          <Typography variant="body2" aria-live="polite" sx={{ mt: 1, color: 'text.secondary' }}>
            {t('progress.counted', { done: format[unit](done), total: format[unit](total) })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>{onCancel && <CancelButton onCancel={onCancel} />}</DialogActions>
    </Dialog>
  );
}

function CancelButton({ onCancel }: { readonly onCancel: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <Button
      disabled={asked}
      onClick={() => {
        setAsked(true);
        onCancel();
      }}
    >
      {t(asked ? 'progress.cancelling' : 'action.cancel')}
    </Button>
  );
}
