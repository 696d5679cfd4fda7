import * as v from 'valibot';
import { markPosted } from '../../../domain/contacts/markPosted';
import type { Day } from '../../../domain/day';
import type { EncoursDatabase } from '../../database';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../work/actContext';
import { changeEach } from '../../work/changeEach';
import { runAct } from '../../work/runAct';
import { checked, daySchema, idSchema } from '../schemas';

const schema = v.strictObject({ batchId: idSchema, on: daySchema });

/**
 * The batch was taken to the post on that day: the next steps count from it.
 * @throws StoreError `not-found`, `not-allowed` when it was posted or cancelled; ActError of `markPosted`
 */
export async function postBatch(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly batchId: string; readonly on: Day },
): Promise<ActDone> {
  const { batchId, on } = checked(schema, input);
  return runAct(database, context, 'postBatch', async (work) => {
    const batch = await database.batches.get(batchId);
    if (batch === undefined) throw new StoreError('not-found', `batch ${batchId}`);
    if (batch.state !== 'issued') throw new StoreError('not-allowed', `batch ${batchId} is ${batch.state}`);
    const ids = batch.letters.map(({ accountId }) => accountId);
    // Restored from an older copy, a batch may name a customer who was erased since: he is left out.
    await changeEach(work, ids, (account) => markPosted(account, { batchId, on }));
    await work.records.changeBatch(batch, { ...batch, state: 'posted', postedOn: on });
    return { batchId, letters: batch.letters.length, on, principal: batch.principal };
  });
}
