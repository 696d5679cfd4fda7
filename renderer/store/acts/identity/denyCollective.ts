import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import { denyCollective as denied } from '../../../domain/identity/denyCollective';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, checked } from '../schemas';

const schema = v.strictObject({ accountId: accountIdSchema });

/**
 * The owner says that a suspected collective account is one customer.
 * @throws StoreError `invalid-input`, `not-found`; ActError `not-collective`
 */
export async function denyCollective(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly accountId: AccountId },
): Promise<ActDone> {
  const { accountId } = checked(schema, input);
  return runAct(database, context, 'denyCollective', async (work) => {
    const account = await work.account(accountId);
    await work.change(denied(account));
    return { code: account.code, name: account.name };
  });
}
