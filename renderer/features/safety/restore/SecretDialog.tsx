import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestoreSecret } from '../../../platform/safetyShell';
import { ChoiceRow } from '../../../ui/forms/ChoiceRow';
import { FormDialog } from '../../../ui/forms/FormDialog';
import { TextRow } from '../../../ui/forms/TextRow';
import { SecretRow } from '../../../ui/secret/SecretRow';
import { useFailureSentences } from '../failureSentences';

export interface SecretDialogProps {
  readonly name: string;
  readonly trying: boolean;
  /** What was wrong with the last try. */
  readonly problem: unknown;
  readonly onTell: (secret: RestoreSecret) => void;
  readonly onClose: () => void;
}

/** Asks for the passphrase of a protected backup, or for the code on its recovery sheet. */
export function SecretDialog(props: SecretDialogProps): React.JSX.Element {
  const { name, trying, problem, onTell, onClose } = props;
  const { t } = useTranslation('safety');
  const sentences = useFailureSentences('restore');
  const [kind, setKind] = useState<'passphrase' | 'recoveryCode'>('passphrase');
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState(false);
  const missing = sent && typed.trim() === '' ? t('restore.secret.missing') : null;
  const wrong = problem === undefined || trying ? null : Object.values(sentences(problem)).join(' ');
  const field = { value: typed, onChange: setTyped, error: missing ?? wrong, autoFocus: true };

  const tell = (): void => {
    setSent(true);
    if (typed.trim() === '' || trying) return;
    onTell(kind === 'passphrase' ? { passphrase: typed } : { recoveryCode: typed });
  };

  return (
    <FormDialog
      title={t('restore.secret.title')}
      action={t(trying ? 'restore.opening' : 'restore.secret.open')}
      disabled={trying}
      onSend={tell}
      onClose={onClose}
    >
      <Typography sx={{ overflowWrap: 'anywhere' }}>{t('restore.secret.body', { name })}</Typography>
      <ChoiceRow
        inline
        label={t('restore.secret.kind')}
        value={kind}
        choices={(['passphrase', 'recoveryCode'] as const).map((value) => ({
          value,
          label: t(`restore.secret.${value}`),
        }))}
        onChange={(next) => {
          setKind(next);
          setTyped('');
          setSent(false);
        }}
      />
      {kind === 'passphrase' ? (
        <SecretRow key="passphrase" label={t('protect.passphrase')} {...field} />
      ) : (
        <TextRow
          key="code"
          label={t('restore.secret.code')}
          help={t('restore.secret.codeHelp')}
          maxLength={80}
          {...field}
        />
      )}
    </FormDialog>
  );
}
