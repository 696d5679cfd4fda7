import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureSentences } from './failureSentences';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and what stays: a paragraph each. */
  readonly body: readonly string[];
  readonly action: string;
  /** What is done can't be taken back. */
  readonly danger?: boolean;
  readonly failure?: unknown;
  /** Said before what went wrong. */
  readonly failed?: string;
  readonly onConfirm: () => void | Promise<void>;
  readonly onClose: () => void;
}

/** Asks before something that can't simply be undone. The focus is on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps): React.JSX.Element {
  const { title, body, action, danger = false, failure, failed, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const sentences = useFailureSentences();
  const titleId = useId();
  const [working, setWorking] = useState(false);
  const confirm = async (): Promise<void> => {
    setWorking(true);
    try {
      await onConfirm();
    } finally {
      setWorking(false);
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.25 }}>
        {body.map((paragraph) => (
          <Typography key={paragraph}>{paragraph}</Typography>
        ))}
        {failure !== undefined && (
          <Alert severity="error">
            {failed} {sentences(failure).happened} {sentences(failure).next}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          variant="contained"
          color={danger ? 'error' : 'primary'}
          disabled={working}
          onClick={() => void confirm()}
        >
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
