import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { WarningIcon } from '../../ui/icons/icons';
import { goOnWithWhatIsHere } from '../../usecases/safety/startCheck';
import { MirrorFacts } from './MirrorFacts';
import type { StartStop } from './program';
import { RestoreAtStart } from './RestoreAtStart';

export interface StartStoppedProps {
  readonly stop: StartStop;
  /** The owner chose what is here: start again. */
  readonly onGoOn: () => void;
}

type Step = 'found' | 'restore' | 'goOn';

/** What is here is not what the mirror says: says what was found, and lets the owner choose before anything is written. */
export function StartStopped({ stop, onGoOn }: StartStoppedProps): React.JSX.Element {
  const { t } = useTranslation('app');
  const format = useFormat();
  const [step, setStep] = useState<Step>('found');
  const { judgement, here, mirror } = stop.finding;
  if (step === 'restore') return <RestoreAtStart tools={stop.tools} onBack={() => setStep('found')} />;
  if (step === 'goOn') return <GoOn stop={stop} onBack={() => setStep('found')} onGoOn={onGoOn} />;
  const kind = judgement === 'fine' ? 'other' : judgement;
  return (
    <Box sx={{ m: 'auto', p: 3, width: '100%', maxWidth: 680 }}>
      <Box role="alert">
        <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', mb: 1.5 }}>
          <WarningIcon sx={{ color: 'error.main', flex: 'none' }} />
          <Typography variant="h1">{t(`start.stopped.${kind}.title`)}</Typography>
        </Box>
        <Typography>
          {t(`start.stopped.${kind}.happened`, {
            here: format.count(here?.counter ?? 0),
            there: format.count(mirror?.facts.counter ?? 0),
          })}
        </Typography>
        <Typography sx={{ mt: 1 }}>{t('start.stopped.kept')}</Typography>
        <Typography sx={{ mt: 1 }}>{t('start.stopped.choice')}</Typography>
      </Box>
      {mirror !== null && <MirrorFacts mirror={mirror} today={stop.tools.today()} />}
      <Box sx={{ mt: 3, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => setStep('restore')}>
          {t('start.stopped.restore')}
        </Button>
        <Button onClick={() => setStep('goOn')}>
          {t(judgement === 'missing' ? 'start.stopped.beginAnew' : 'start.stopped.goOn')}
        </Button>
      </Box>
    </Box>
  );
}

/** Said plainly before it is done: from here on mirrors are of what is here. */
function GoOn({
  stop,
  onBack,
  onGoOn,
}: {
  readonly stop: StartStop;
  readonly onBack: () => void;
  readonly onGoOn: () => void;
}): React.JSX.Element {
  const { t } = useTranslation('app');
  const [error, setError] = useState<unknown>(undefined);
  const missing = stop.finding.judgement === 'missing';
  const goOn = (): void => {
    setError(undefined);
    goOnWithWhatIsHere(stop.finding).then(onGoOn, setError);
  };
  return (
    <Box sx={{ m: 'auto', p: 3, width: '100%', maxWidth: 680 }}>
      <Typography variant="h1">
        {t(missing ? 'start.stopped.beginAnewTitle' : 'start.stopped.goOnTitle')}
      </Typography>
      <Typography sx={{ mt: 1.5 }}>
        {t(missing ? 'start.stopped.beginAnewText' : 'start.stopped.goOnText')}
      </Typography>
      {error !== undefined && <ErrorNotice error={error} />}
      <Box sx={{ mt: 3, display: 'flex', gap: 1 }}>
        <Button variant="contained" autoFocus onClick={onBack}>
          {t('start.stopped.back')}
        </Button>
        <Button color="error" onClick={goOn}>
          {t(missing ? 'start.stopped.beginAnewConfirm' : 'start.stopped.goOnConfirm')}
        </Button>
      </Box>
    </Box>
  );
}
