import * as v from 'valibot';
import { cancelReminder } from '../../../domain/contacts/cancelContact';
import type { EncoursDatabase } from '../../database';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../work/actContext';
import { changeEach } from '../../work/changeEach';
import { runAct } from '../../work/runAct';
import { checked, idSchema } from '../schemas';

const schema = v.strictObject({ batchId: idSchema });

/**
 * Takes a batch back whole, until it is posted. Its numbers stay given, its document stays kept.
 * @throws StoreError `not-found`, `not-allowed` when it was posted or cancelled; ActError of `cancelReminder`
 */
export async function cancelBatch(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly batchId: string },
): Promise<ActDone> {
  const { batchId } = checked(schema, input);
  return runAct(database, context, 'cancelBatch', async (work) => {
    const batch = await database.batches.get(batchId);
    if (batch === undefined) throw new StoreError('not-found', `batch ${batchId}`);
    if (batch.state !== 'issued') throw new StoreError('not-allowed', `batch ${batchId} is ${batch.state}`);
    const ids = batch.letters.map(({ accountId }) => accountId);
    // Restored from an older copy, a batch may name a customer who was erased since: he is left out.
    await changeEach(work, ids, (account) => cancelReminder(account, { batchId }));
    await work.records.changeBatch(batch, { ...batch, state: 'cancelled', cancelledOn: context.today });
    return { batchId, letters: batch.letters.length, principal: batch.principal };
  });
}
