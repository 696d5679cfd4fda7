import Box from '@mui/material/Box';
import { type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockWatch } from '../../platform/lockWatch';
import { LOCK } from '../../platform/provided';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { Provide } from '../../ui/provided/provided';
import { LockScreen } from './LockScreen';

export interface StartLockProps {
  /** @throws Error outside the program: the start then says so itself. */
  readonly open: () => LockWatch;
  readonly children: ReactNode;
}

/** Before the start: where a lock is set, nothing is opened until the passphrase was given. */
export function StartLock({ open, children }: StartLockProps): React.JSX.Element {
  const [lock] = useState(() => {
    try {
      return open();
    } catch {
      return null;
    }
  });
  return lock === null ? <>{children}</> : <Asked lock={lock}>{children}</Asked>;
}

function Asked({
  lock,
  children,
}: {
  readonly lock: LockWatch;
  readonly children: ReactNode;
}): React.JSX.Element {
  const state = useSyncExternalStore(lock.subscribe, lock.state);
  const [error, setError] = useState<unknown>(undefined);
  // Once it was opened, the window locks itself: what is open stays open behind, drawn nowhere.
  const [passed, setPassed] = useState(false);
  if (!passed && state?.locked === false) setPassed(true);

  const ask = useCallback(() => {
    lock.refresh().then(
      () => setError(undefined),
      (reason: unknown) => setError(reason),
    );
  }, [lock]);
  useEffect(ask, [ask]);

  if (passed)
    return (
      <Provide of={LOCK} value={lock}>
        {children}
      </Provide>
    );
  if (state?.locked === true) return <LockScreen lock={lock} />;
  return (
    <Box component="main" sx={{ display: 'flex', height: '100%' }}>
      {error === undefined ? <LoadingState /> : <LockUnknown error={error} onRetry={ask} />}
    </Box>
  );
}

function LockUnknown({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): React.JSX.Element {
  const { t } = useTranslation('lock');
  return (
    <ErrorNotice
      alone
      title={t('screen.failed')}
      happened={t('screen.failedHappened')}
      kept={t('screen.failedKept')}
      next={t('screen.failedNext')}
      error={error}
      onRetry={onRetry}
    />
  );
}
