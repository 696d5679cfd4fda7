import { useEffect, useState } from 'react';
import { BackupWatch } from '../../platform/backupWatch';
import type { SafetyShell } from '../../platform/safetyShell';
import type { Day } from '../../domain/day';

/** The first screen comes first: nobody misses this in the meantime. */
const FIRST_LOOK_MS = 1_500;
const LOOK_MS = 60 * 60_000;

/** What is known of the backups, asked a moment after the start, each hour, and when the day changes. */
export function useBackupWatch(shell: Pick<SafetyShell, 'backupState'>, today: Day): BackupWatch {
  const [watch] = useState(() => new BackupWatch(shell));
  useEffect(() => {
    const look = (): void => void watch.refresh();
    const first = setTimeout(look, FIRST_LOOK_MS);
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [watch, today]);
  return watch;
}
