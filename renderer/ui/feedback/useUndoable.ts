import { useCallback, useState } from 'react';
import { useNotify } from './notices';

/** What was done, as the way to take it back; null when there is none. */
export type UndoableWork = () => Promise<(() => Promise<unknown>) | null>;

export interface UndoableRunner {
  /** Does the work, then says `message` with the way back. False when it was refused: `error` says why. */
  readonly run: (message: string, work: UndoableWork) => Promise<boolean>;
  readonly running: boolean;
  /** What was refused last, the work or its undo; undefined for nothing. */
  readonly error: unknown;
  readonly clearError: () => void;
}

/** Work that is done at once and can be taken back: no question before, a notice with an undo after. */
export function useUndoable(): UndoableRunner {
  const notify = useNotify();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const run = useCallback(
    async (message: string, work: UndoableWork): Promise<boolean> => {
      setRunning(true);
      setError(undefined);
      try {
        const undo = await work();
        notify({
          message,
          ...(undo === null ? {} : { undo: () => undo().then(() => undefined, setError) }),
        });
        return true;
      } catch (refusal) {
        setError(refusal);
        return false;
      } finally {
        setRunning(false);
      }
    },
    [notify],
  );
  return { run, running, error, clearError: useCallback(() => setError(undefined), []) };
}
