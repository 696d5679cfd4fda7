import type { EncoursDatabase } from '../../store/database';
import { hasEntryAfter } from '../../store/journal/findEntries';
import { keepErasuresNoted, readErasuresNoted } from '../../store/pointer/erasuresNoted';
import { readCounter } from '../../store/queries/readCounter';
import { type ErasureLog, noteErasures } from './noteErasures';

/**
 * Tells the shell what an earlier run could not. Only what was done since the last time is looked at, so that a start with a
 * long journal costs no more than another.
 * @returns how many were told @throws BridgeError of the shell, StoreError; the next start tries again
 */
export async function noteErasuresAtStart(database: EncoursDatabase, log: ErasureLog): Promise<number> {
  const counter = await readCounter(database);
  const noted = await readErasuresNoted(database.name);
  if (counter === noted) return 0;
  // A copy that was put in its place may be behind.
  const since = Math.min(noted, counter);
  const told =
    counter < noted || (await hasEntryAfter(database, 'eraseCustomer', since))
      ? await noteErasures(database, log)
      : 0;
  await keepErasuresNoted(database.name, counter);
  return told;
}
