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
import { NewPassphrase } from '../../../ui/secret/NewPassphrase';
import { useNewPassphrase } from '../../../ui/secret/useNewPassphrase';
import { IdleChoice, USUAL_MINUTES } from './IdleChoice';

/** A first lock: its passphrase twice, and after how long without a touch it closes by itself. */
export function SetLock(): React.JSX.Element {
  const { t } = useTranslation('lock');
  const lock = useProvided(LOCK);
  const notify = useNotify();
  const sentences = useErrorSentences();
  const [minutes, setMinutes] = useState<number>(USUAL_MINUTES);
  const { fields, working, failure, send } = useNewPassphrase(async (passphrase) => {
    await lock.set(passphrase, minutes, null);
    notify({ message: t('done.set') });
  });

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      sx={{ display: 'grid', gap: 2, maxWidth: 420 }}
    >
      <Typography>{t('off')}</Typography>
      <NewPassphrase label={t('field.passphrase')} againLabel={t('field.again')} {...fields} />
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
