import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCK } from '../../../platform/provided';
import type { PassphraseTry } from '../../../platform/lockWatch';
import { useErrorSentences } from '../../../ui/feedback/useErrorSentences';
import { useProvided } from '../../../ui/provided/provided';
import { SecretRow } from '../../../ui/secret/SecretRow';
import { useTries } from '../../../ui/secret/useTries';

export interface LockDialogProps {
  readonly title: string;
  readonly action: string;
  readonly danger?: boolean;
  /** What is asked besides the passphrase in force. */
  readonly children: ReactNode;
  /** Null when what is asked can't stand: nothing is sent. */
  readonly send: (current: string) => Promise<PassphraseTry> | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A change of the lock: nothing without the passphrase in force, and wrong tries cost time here too. */
export function LockDialog(props: LockDialogProps): React.JSX.Element {
  const { title, action, danger = false, children, send, onDone, onClose } = props;
  const { t } = useTranslation(['lock', 'secret', 'words']);
  const lock = useProvided(LOCK);
  const sentences = useErrorSentences();
  const tries = useTries(lock.state()?.waitSeconds ?? 0);
  const titleId = useId();
  const [current, setCurrent] = useState('');
  const [sent, setSent] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<unknown>(undefined);

  const submit = async (): Promise<void> => {
    setSent(true);
    if (current === '' || working || tries.waiting) return;
    const sending = send(current);
    if (sending === null) return;
    setWorking(true);
    setFailure(undefined);
    try {
      const tried = await sending;
      if (tried.ok) onDone();
      else {
        setCurrent('');
        setSent(false);
        tries.told(tried);
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setWorking(false);
    }
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <SecretRow
            label={t('field.current')}
            value={current}
            error={tries.error ?? (sent && current === '' ? t('missing', { ns: 'secret' }) : null)}
            onChange={(typed) => {
              setCurrent(typed);
              if (!tries.waiting) tries.clear();
            }}
            autoFocus
          />
          {children}
          {failure !== undefined && (
            <Alert severity="error">
              {t('notSet')} {sentences(failure).happened}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('action.cancel', { ns: 'words' })}</Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            disabled={working || tries.waiting}
          >
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
