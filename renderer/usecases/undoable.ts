import type { ActContext, ActDone } from '../store/transaction/actContext';
import { undoAct } from '../store/acts/undo/undoAct';
import type { EncoursDatabase } from '../store/database';
import { actContext } from './reminderContext';
import type { Services } from './services';

/**
 * Carries out an act that the journal can take back.
 * @returns what undoes it, as a new entry @throws what the act throws
 */
export async function undoable(
  services: Pick<Services, 'database' | 'today' | 'now' | 'by'>,
  act: (database: EncoursDatabase, context: ActContext) => Promise<ActDone>,
): Promise<() => Promise<ActDone>> {
  const { seq } = await act(services.database, actContext(services));
  return () => undoAct(services.database, actContext(services), { seq });
}
