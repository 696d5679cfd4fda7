import * as v from 'valibot';
import type { EncoursDatabase } from '../../database';
import { wasUndone } from '../../journal/findEntries';
import { keptChanges } from '../../journal/keptChanges';
import { readEntry } from '../../journal/readJournal';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { ACTS } from '../actNames';
import { putAccountsBack, putRecordsBack } from './putBack';
import { runAct } from '../../transaction/runAct';
import { checked } from '../schemas';

const schema = v.strictObject({ seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });

/**
 * Undoes one act as a new entry: what it changed is as before, provided that nothing later touched it.
 * @throws StoreError `not-found`, `not-allowed`, `already-undone`, `changed-since`, `redacted`, `older-letters`
 */
export async function undoAct(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly seq: number },
): Promise<ActDone> {
  const { seq } = checked(schema, input);
  return runAct(database, context, 'undoAct', async (work) => {
    const entry = await readEntry(database, seq);
    if (entry === null) throw new StoreError('not-found', `journal entry ${seq}`);
    if (!ACTS[entry.act].reversible) throw new StoreError('not-allowed', entry.act);
    // Values alone do not tell: they may be, by another act, what this entry made of them.
    if (await wasUndone(database, seq)) throw new StoreError('already-undone', `journal entry ${seq}`);
    const changes = await keptChanges(database, entry);
    if (changes === null) throw new StoreError('redacted', `journal entry ${seq}`);
    await putAccountsBack(work, changes);
    await putRecordsBack(work, changes);
    return { entry: seq, act: entry.act };
  });
}
