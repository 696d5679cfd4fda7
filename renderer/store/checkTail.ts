import type { EncoursDatabase } from './database';
import { entryHash, lastEntry } from './journal/appendEntry';
import { readEntry } from './journal/readJournal';

/** whole: the end of the journal holds together and what it last wrote is what is stored. Else what does not. */
export type TailCheck = 'whole' | 'marks-missing' | 'entry-altered' | 'chain-broken' | 'account-differs';

const LOOKED_AT = 20;

/**
 * A few reads at start that tell a torn database from a sound one: its marks, the last two entries of the journal, and the
 * accounts that the last one wrote. `checkIntegrity` is the whole check.
 */
export async function checkTail(database: EncoursDatabase): Promise<TailCheck> {
  if ((await database.settings.get('marks')) === undefined) return 'marks-missing';
  const last = await lastEntry(database);
  if (last === null) return (await database.accounts.count()) === 0 ? 'whole' : 'chain-broken';
  if (entryHash(last) !== last.hash) return 'entry-altered';
  if (last.seq > 1 && (await readEntry(database, last.seq - 1))?.hash !== last.previous)
    return 'chain-broken';
  for (const change of last.changes.slice(0, LOOKED_AT)) {
    if (change.kind !== 'account') continue;
    const stored = (await database.accounts.get(change.accountId))?.hash;
    const expected = change.effect === 'removed' ? undefined : change.hashAfter;
    if (stored !== expected) return 'account-differs';
  }
  return 'whole';
}
