import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { Window } from '../Window';
import { type Program, StartError, StartStop } from './program';
import { RestoreAtStart } from './RestoreAtStart';
import { StartStopped } from './StartStopped';

/** Whoever waits longer than that is told why. */
const SLOW_MS = 4000;

type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly program: Program }
  | { readonly kind: 'stopped'; readonly stop: StartStop }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface StartGateProps {
  /** Opens the shell, the database and the workers. @throws StartError, StartStop */
  readonly start: () => Promise<Program>;
}

/** Shows the start: a moment's wait, then the window; or a plain word on why it can't be opened, and what can be done. */
export function StartGate({ start }: StartGateProps): React.JSX.Element {
  const [phase, setPhase] = useState<Phase>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    start().then(
      (program) => {
        if (!gone) setPhase({ kind: 'open', program });
      },
      (error: unknown) => {
        if (gone) return;
        setPhase(error instanceof StartStop ? { kind: 'stopped', stop: error } : { kind: 'failed', error });
      },
    );
    return () => {
      gone = true;
    };
  }, [start, attempt]);

  const again = (): void => {
    setPhase({ kind: 'opening' });
    setAttempt((count) => count + 1);
  };

  if (phase.kind === 'open') return <Window program={phase.program} />;
  return (
    <Box component="main" sx={{ display: 'flex', height: '100%', overflow: 'auto' }}>
      {phase.kind === 'opening' && <Opening />}
      {phase.kind === 'stopped' && <StartStopped stop={phase.stop} onGoOn={again} />}
      {phase.kind === 'failed' && <StartFailure error={phase.error} onRetry={again} />}
    </Box>
  );
}

function Opening(): React.JSX.Element {
  const { t } = useTranslation('app');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return <LoadingState label={t(slow ? 'start.slow' : 'start.loading')} />;
}

function StartFailure({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): React.JSX.Element {
  const { t } = useTranslation('app');
  const [restoring, setRestoring] = useState(false);
  const { reason, tools } = error instanceof StartError ? error : { reason: 'shell' as const, tools: null };
  if (restoring && tools !== null) return <RestoreAtStart tools={tools} onBack={() => setRestoring(false)} />;
  return (
    <ErrorNotice
      alone
      title={t(`start.${reason}.title`)}
      happened={t(`start.${reason}.happened`)}
      kept={t(`start.${reason}.kept`)}
      next={t(`start.${reason}.next`)}
      error={error}
      {...(reason === 'newer' ? {} : { onRetry })}
      {...(tools === null
        ? {}
        : { actions: <Button onClick={() => setRestoring(true)}>{t('start.restoreInstead')}</Button> })}
    />
  );
}
