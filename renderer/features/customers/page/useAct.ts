import { useCallback } from 'react';
import type { ActContext, ActDone } from '../../../store/transaction/actContext';
import type { EncoursDatabase } from '../../../store/database';
import { type UndoableRunner, useUndoable } from '../../../ui/feedback/useUndoable';
import { useProvided } from '../../../ui/provided/provided';
import { SERVICES } from '../../../usecases/servicesKey';
import { undoable } from '../../../usecases/undoable';

export interface ActRunner extends Omit<UndoableRunner, 'run'> {
  /** Runs the act, then says `message` with the way to take it back. False when it was refused: `error` says why. */
  readonly run: (
    message: string,
    act: (database: EncoursDatabase, context: ActContext) => Promise<ActDone>,
  ) => Promise<boolean>;
}

/** Runs acts on a customer's account: one at a time, each with an undo, refusals kept to be shown. */
export function useAct(): ActRunner {
  const services = useProvided(SERVICES);
  const { run, ...state } = useUndoable();
  return {
    ...state,
    run: useCallback((message, act) => run(message, () => undoable(services, act)), [services, run]),
  };
}
