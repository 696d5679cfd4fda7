import {
  type CustomersToErase,
  eraseCustomers as erase,
  type ErasureDone,
  type ErasureOptions,
} from '../../store/acts/personaldata/eraseCustomers';
import { actContext } from '../reminderContext';
import type { Services } from '../services';
import { type ErasureLog, noteErasures } from './noteErasures';

export interface ErasureOutcome extends ErasureDone {
  /** What kept the shell from noting it: a copy made before would bring these customers back. Told again the next time. */
  readonly notNoted: unknown;
}

/**
 * Erases customers or makes them anonymous, in one act that cannot be undone, and has the shell note it for restores.
 * @throws StoreError of the act; nothing was written then
 */
export async function eraseCustomers(
  services: Pick<Services, 'database' | 'today' | 'now' | 'by'>,
  log: ErasureLog,
  input: CustomersToErase,
  options: ErasureOptions = {},
): Promise<ErasureOutcome> {
  const done = await erase(services.database, actContext(services), input, options);
  try {
    await noteErasures(services.database, log);
    return { ...done, notNoted: null };
  } catch (error) {
    return { ...done, notNoted: error };
  }
}
