import type { ErasedAccount, SafetyShell } from '../../platform/safetyShell';
import type { EncoursDatabase } from '../../store/database';
import { findEntries, readHeads } from '../../store/journal/findEntries';
import { changesOf } from '../../store/journal/readJournal';
import { readSetting } from '../../store/queries/readSettings';
import { StoreError } from '../../store/storeError';

export type ErasureLog = Pick<SafetyShell, 'erasureLog' | 'noteErasures'>;

/** In one call to the shell. */
const AT_ONCE = 1000;

/**
 * Tells the shell every erasure of the journal that it does not know yet, so that a restore erases again. The journal has
 * them in any case: what could not be told at once, the disk being full or the program closed, is told the next time.
 * @returns how many were told @throws BridgeError of the shell
 */
export async function noteErasures(database: EncoursDatabase, log: ErasureLog): Promise<number> {
  const erased = await erasedInJournal(database);
  if (erased.length === 0) return 0;
  const known = new Map((await log.erasureLog()).map((account) => [keyOf(account), account]));
  const news = erased.filter((account) => {
    const before = known.get(keyOf(account));
    return before === undefined || (before.manner === 'anonymise' && account.manner !== 'anonymise');
  });
  for (let from = 0; from < news.length; from += AT_ONCE)
    await log.noteErasures({ accounts: news.slice(from, from + AT_ONCE) });
  return news.length;
}

async function erasedInJournal(database: EncoursDatabase): Promise<readonly ErasedAccount[]> {
  const databaseId = (await readSetting(database, 'marks'))?.databaseId;
  if (databaseId === undefined) throw new StoreError('damaged', 'the database has no marks');
  const filter = { acts: new Set(['eraseCustomer'] as const), from: null, to: null, text: '' };
  const seqs = await findEntries(database, filter);
  const erased = new Map<string, ErasedAccount>();
  for (const head of await readHeads(database, [...seqs].reverse()))
    for (const change of await changesOf(database, head)) {
      if (change.kind !== 'account') continue;
      const manner = change.effect === 'removed' ? 'erase' : 'anonymise';
      erased.set(change.accountId, { databaseId, accountId: change.accountId, day: head.day, manner });
    }
  return [...erased.values()];
}

function keyOf({ databaseId, accountId }: ErasedAccount): string {
  return `${databaseId} ${accountId}`;
}
