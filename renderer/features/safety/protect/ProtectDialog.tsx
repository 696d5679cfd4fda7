import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorSentences } from '../../../ui/feedback/useErrorSentences';
import { useProvided } from '../../../ui/provided/provided';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblem } from '../../../ui/secret/NewPassphrase';
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
  const { t } = useTranslation(['safety', 'words']);
  const { shell } = useProvided(SAFETY);
  const sentences = useErrorSentences();
  const titleId = useId();
  const [draft, setDraft] = useState(NO_PASSPHRASE);
  const [sent, setSent] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<unknown>(undefined);

  const set = async (): Promise<void> => {
    setSent(true);
    if (passphraseProblem(draft) !== null || working) return;
    setWorking(true);
    setFailure(undefined);
    try {
      const { recoveryCode } = await shell.setBackupPassphrase({ passphrase: draft.first });
      onSet(recoveryCode);
    } catch (error) {
      setFailure(error);
      setWorking(false);
    }
  };

  return (
    <Dialog
      open
      onClose={() => {
        // Keys that are being made can't be taken back by closing.
        if (!working) onClose();
      }}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="xs"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
      >
        <DialogTitle id={titleId}>{t('protect.dialogTitle')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>
            {t('protect.dialogBody')}
            {changing && ` ${t('protect.dialogChange')}`}
          </Typography>
          <NewPassphrase
            label={t('protect.passphrase')}
            againLabel={t('protect.again')}
            draft={draft}
            onChange={setDraft}
            sent={sent}
            autoFocus
          />
          {failure !== undefined && (
            <Alert severity="error">
              {t('protect.failed')} {sentences(failure).happened} {sentences(failure).next}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button disabled={working} onClick={onClose}>
            {t('action.cancel', { ns: 'words' })}
          </Button>
          <Button type="submit" variant="contained" disabled={working}>
            {t(working ? 'protect.working' : 'protect.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
