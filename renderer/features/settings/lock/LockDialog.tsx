import Alert from '@mui/material/Alert';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCK } from '../../../platform/provided';
import type { PassphraseTry } from '../../../platform/lockWatch';
import { useErrorSentences } from '../../../ui/feedback/useErrorSentences';
import { FormDialog } from '../../../ui/forms/FormDialog';
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
  const { t } = useTranslation(['lock', 'secret']);
  const lock = useProvided(LOCK);
  const sentences = useErrorSentences();
  const tries = useTries(lock.state()?.waitSeconds ?? 0);
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
    <FormDialog
      title={title}
      action={action}
      danger={danger}
      disabled={working || tries.waiting}
      onSend={() => void submit()}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
