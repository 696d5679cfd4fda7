import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestoreSecret } from '../../../platform/safetyShell';
import { ChoiceRow } from '../../../ui/forms/ChoiceRow';
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
  const { t } = useTranslation(['safety', 'words']);
  const sentences = useFailureSentences('restore');
  const titleId = useId();
  const [kind, setKind] = useState<'passphrase' | 'recoveryCode'>('passphrase');
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState(false);
  const missing = sent && typed.trim() === '' ? t('restore.secret.missing') : null;
  const wrong = problem === undefined || trying ? null : Object.values(sentences(problem)).join(' ');
  const field = { value: typed, onChange: setTyped, error: missing ?? wrong, autoFocus: true };

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSent(true);
          if (typed.trim() === '' || trying) return;
          onTell(kind === 'passphrase' ? { passphrase: typed } : { recoveryCode: typed });
        }}
      >
        <DialogTitle id={titleId}>{t('restore.secret.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
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
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('action.cancel', { ns: 'words' })}</Button>
          <Button type="submit" variant="contained" disabled={trying}>
            {t(trying ? 'restore.opening' : 'restore.secret.open')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
