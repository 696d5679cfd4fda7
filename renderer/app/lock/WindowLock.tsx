import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { LOCK } from '../../platform/provided';
import { NoticesProvider } from '../../ui/feedback/notices';
import { useProvided } from '../../ui/provided/provided';
import { LockScreen } from './LockScreen';
import { watchIdle } from './watchIdle';

/**
 * Takes everything off the page while the program is locked: screens, dialogs, notices. What is under way goes on; the
 * screen that was there is drawn anew afterwards.
 */
export function WindowLock({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const lock = useProvided(LOCK);
  const state = useSyncExternalStore(lock.subscribe, lock.state);
  const locked = state?.locked === true;
  const minutes = state?.enabled === true ? state.idleMinutes : 0;
  useEffect(() => {
    if (locked || minutes === 0) return undefined;
    return watchIdle({ minutes, onIdle: () => void lock.lock() });
  }, [lock, locked, minutes]);
  return locked ? <LockScreen lock={lock} /> : <NoticesProvider>{children}</NoticesProvider>;
}
