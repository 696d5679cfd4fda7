import * as v from 'valibot';
import { cancelContact } from '../../../domain/contacts/cancelContact';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { changeEach } from '../../transaction/changeEach';
import { runAct } from '../../transaction/runAct';
import { checked, idSchema } from '../schemas';

const schema = v.strictObject({ dispatchId: idSchema });

/**
 * Takes a dispatch back whole, until it is posted. Its numbers stay given, its document stays kept.
 * @throws StoreError `not-found`, `not-allowed` when it was posted or cancelled; ActError of `cancelContact`
 */
export async function cancelDispatch(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly dispatchId: string },
): Promise<ActDone> {
  const { dispatchId } = checked(schema, input);
  return runAct(database, context, 'cancelBatch', async (work) => {
    const dispatch = await work.dispatch(dispatchId);
    const ids = dispatch.contacts.map(({ accountId }) => accountId);
    // Restored from an older copy, it may name a customer who was erased since: he is left out.
    await changeEach(work, ids, (account) => cancelContact(account, { dispatchId }));
    await work.records.change('batches', dispatchId, { state: 'cancelled', cancelledOn: context.today });
    return { batchId: dispatchId, letters: ids.length, principal: dispatch.principal };
  });
}
