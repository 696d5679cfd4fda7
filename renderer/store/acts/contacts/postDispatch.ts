import * as v from 'valibot';
import { markPosted } from '../../../domain/contacts/markPosted';
import type { Day } from '../../../domain/day';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { changeEach } from '../../transaction/changeEach';
import { runAct } from '../../transaction/runAct';
import { checked, daySchema, idSchema } from '../schemas';

const schema = v.strictObject({ dispatchId: idSchema, on: daySchema });

/**
 * The letters of the dispatch were taken to the post on that day: the next steps count from it.
 * @throws StoreError `not-found`, `not-allowed` when it was posted or cancelled; ActError of `markPosted`
 */
export async function postDispatch(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly dispatchId: string; readonly on: Day },
): Promise<ActDone> {
  const { dispatchId, on } = checked(schema, input);
  return runAct(database, context, 'postBatch', async (work) => {
    const dispatch = await work.dispatch(dispatchId);
    const ids = dispatch.contacts.map(({ accountId }) => accountId);
    // Restored from an older copy, it may name a customer who was erased since: he is left out.
    await changeEach(work, ids, (account) => markPosted(account, { dispatchId, on }));
    await work.records.change('batches', dispatchId, { state: 'posted', postedOn: on });
    return { batchId: dispatchId, letters: ids.length, on, principal: dispatch.principal };
  });
}
