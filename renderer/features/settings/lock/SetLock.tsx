import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCK } from '../../../platform/provided';
import { useErrorSentences } from '../../../ui/feedback/useErrorSentences';
import { useNotify } from '../../../ui/feedback/notices';
import { useProvided } from '../../../ui/provided/provided';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblem } from '../../../ui/secret/NewPassphrase';
import { IdleChoice, USUAL_MINUTES } from './IdleChoice';

/** A first lock: its passphrase twice, and after how long without a touch it closes by itself. */
export function SetLock(): React.JSX.Element {
  const { t } = useTranslation('lock');
  const lock = useProvided(LOCK);
  const notify = useNotify();
  const sentences = useErrorSentences();
  const [draft, setDraft] = useState(NO_PASSPHRASE);
  const [minutes, setMinutes] = useState<number>(USUAL_MINUTES);
  const [sent, setSent] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<unknown>(undefined);

  const set = async (): Promise<void> => {
    setSent(true);
    if (passphraseProblem(draft) !== null || working) return;
    setWorking(true);
    setFailure(undefined);
    try {
      await lock.set(draft.first, minutes, null);
      notify({ message: t('done.set') });
    } catch (error) {
      setFailure(error);
    } finally {
      setWorking(false);
    }
  };

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
      sx={{ display: 'grid', gap: 2, maxWidth: 420 }}
    >
      <Typography>{t('off')}</Typography>
      <NewPassphrase
        label={t('field.passphrase')}
        againLabel={t('field.again')}
        draft={draft}
        onChange={setDraft}
        sent={sent}
      />
      <IdleChoice minutes={minutes} onChange={setMinutes} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('forgotten')}
      </Typography>
      {failure !== undefined && (
        <Alert severity="error">
          {t('notSet')} {sentences(failure).happened}
        </Alert>
      )}
      <div>
        <Button type="submit" variant="contained" disabled={working}>
          {t('action.set')}
        </Button>
      </div>
    </Box>
  );
}
