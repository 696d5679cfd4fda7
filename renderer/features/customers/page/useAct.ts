import { useCallback, useState } from 'react';
import type { ActContext, ActDone } from '../../../store/acts/actContext';
import { undoAct } from '../../../store/acts/undoAct';
import type { EncoursDatabase } from '../../../store/database';
import { useNotify } from '../../../ui/feedback/notices';
import { useProvided } from '../../../ui/provided/provided';
import { actContext } from '../../../usecases/reminderContext';
import { SERVICES } from '../../../usecases/servicesKey';

export type Act = (database: EncoursDatabase, context: ActContext) => Promise<ActDone>;

export interface ActRunner {
  /** Runs the act, then says `message` with the way to take it back. False when it was refused: `error` says why. */
  readonly run: (message: string, act: Act) => Promise<boolean>;
  readonly running: boolean;
  readonly error: unknown;
  readonly clearError: () => void;
}

/** Runs acts on a customer's account: one at a time, each with an undo, refusals kept to be shown. */
export function useAct(): ActRunner {
  const services = useProvided(SERVICES);
  const notify = useNotify();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const run = useCallback(
    async (message: string, act: Act): Promise<boolean> => {
      setRunning(true);
      setError(null);
      try {
        const { seq } = await act(services.database, actContext(services));
        notify({
          message,
          undo: () =>
            undoAct(services.database, actContext(services), { seq }).then(() => undefined, setError),
        });
        return true;
      } catch (refusal) {
        setError(refusal);
        return false;
      } finally {
        setRunning(false);
      }
    },
    [services, notify],
  );

  return { run, running, error, clearError: useCallback(() => setError(null), []) };
}
