import { useCallback, useEffect, useState } from 'react';
import type { BackupPlace } from '../../../platform/safetyShell';
import { useProvided } from '../../../ui/provided/provided';
import { SAFETY } from '../../../usecases/safety/safety';

export interface Places {
  /** Null until they were first looked for. */
  readonly places: readonly BackupPlace[] | null;
  readonly error: unknown;
  readonly look: () => Promise<void>;
}

const LOOK_MS = 4_000;

/** Sticks and folders, looked for again while the screen is seen: a stick that is plugged in shows up by itself. */
export function usePlaces(): Places {
  const { shell } = useProvided(SAFETY);
  const [state, setState] = useState<Pick<Places, 'places' | 'error'>>({ places: null, error: undefined });
  const look = useCallback(async () => {
    try {
      const places = await shell.backupPlaces();
      setState({ places, error: undefined });
    } catch (error) {
      setState((before) => ({ ...before, error }));
    }
  }, [shell]);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async (): Promise<void> => {
      if (document.visibilityState === 'visible') await look();
      if (!gone) timer = setTimeout(() => void again(), LOOK_MS);
    };
    void again();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [look]);
  return { ...state, look };
}
