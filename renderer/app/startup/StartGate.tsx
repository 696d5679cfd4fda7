import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { Window } from '../Window';
import { type Program, StartError } from './program';

type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly program: Program }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface StartGateProps {
  /** Opens the shell, the database and the workers. @throws StartError */
  readonly start: () => Promise<Program>;
}

/** Shows the start: a moment's wait, then the window; or a plain word on why it can't be opened. */
export function StartGate({ start }: StartGateProps): React.JSX.Element {
  const { t } = useTranslation('app');
  const [phase, setPhase] = useState<Phase>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    start().then(
      (program) => {
        if (!gone) setPhase({ kind: 'open', program });
      },
      (error: unknown) => {
        if (!gone) setPhase({ kind: 'failed', error });
      },
    );
    return () => {
      gone = true;
    };
  }, [start, attempt]);

  if (phase.kind === 'open') return <Window program={phase.program} />;
  return (
    <Box component="main" sx={{ display: 'flex', height: '100%', overflow: 'auto' }}>
      {phase.kind === 'opening' ? (
        <LoadingState label={t('start.loading')} />
      ) : (
        <StartFailure
          error={phase.error}
          onRetry={() => {
            setPhase({ kind: 'opening' });
            setAttempt((count) => count + 1);
          }}
        />
      )}
    </Box>
  );
}

function StartFailure({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): React.JSX.Element {
  const { t } = useTranslation('app');
  const reason = error instanceof StartError ? error.reason : 'shell';
  return (
    <ErrorNotice
      title={t(`start.${reason}.title`)}
      happened={t(`start.${reason}.happened`)}
      kept={t(`start.${reason}.kept`)}
      next={t(`start.${reason}.next`)}
      error={error}
      {...(reason === 'newer' ? {} : { onRetry })}
    />
  );
}
