import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import { allowFormalNotice as allowed } from '../../../domain/identity/allowFormalNotice';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, checked } from '../schemas';

const schema = v.strictObject({
  accountId: accountIdSchema,
  allowed: v.boolean(),
});

/**
 * The owner's own tick that a formal notice may go although no earlier step was posted from here.
 * @throws StoreError `invalid-input`, `not-found`
 */
export async function allowFormalNotice(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly accountId: AccountId; readonly allowed: boolean },
): Promise<ActDone> {
  const { accountId, ...act } = checked(schema, input);
  return runAct(database, context, 'allowFormalNotice', async (work) => {
    const account = await work.account(accountId);
    await work.change(allowed(account, act));
    return { code: account.code, name: account.name, allowed: act.allowed };
  });
}
