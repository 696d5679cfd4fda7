import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useErrorSentences } from '../../../ui/feedback/useErrorSentences';
import { FormDialog } from '../../../ui/forms/FormDialog';
import { useProvided } from '../../../ui/provided/provided';
import { NewPassphrase } from '../../../ui/secret/NewPassphrase';
import { useNewPassphrase } from '../../../ui/secret/useNewPassphrase';
import { SAFETY } from '../../../usecases/safety/safety';

export interface ProtectDialogProps {
  /** There is a passphrase already. */
  readonly changing: boolean;
  /** @param code the recovery code, told this once */
  readonly onSet: (code: string) => void;
  readonly onClose: () => void;
}

/** A passphrase for the backups to come. */
export function ProtectDialog({ changing, onSet, onClose }: ProtectDialogProps): React.JSX.Element {
  const { t } = useTranslation('safety');
  const { shell } = useProvided(SAFETY);
  const sentences = useErrorSentences();
  const { fields, working, failure, send } = useNewPassphrase(async (passphrase) => {
    const { recoveryCode } = await shell.setBackupPassphrase({ passphrase });
    onSet(recoveryCode);
  });

  return (
    <FormDialog
      title={t('protect.dialogTitle')}
      action={t(working ? 'protect.working' : 'protect.confirm')}
      held={working}
      onSend={send}
      onClose={onClose}
    >
      <Typography>
        {t('protect.dialogBody')}
        {changing && ` ${t('protect.dialogChange')}`}
      </Typography>
      <NewPassphrase label={t('protect.passphrase')} againLabel={t('protect.again')} {...fields} autoFocus />
      {failure !== undefined && (
        <Alert severity="error">
          {t('protect.failed')} {sentences(failure).happened} {sentences(failure).next}
        </Alert>
      )}
    </FormDialog>
  );
}
