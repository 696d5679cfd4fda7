import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import type { HoldId } from '../../../domain/account/hold';
import { liftHold as lifted } from '../../../domain/holds/liftHold';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, checked, idSchema } from '../schemas';

const schema = v.strictObject({
  accountId: accountIdSchema,
  holdId: idSchema,
});

/**
 * Ends a hold now.
 * @throws StoreError `invalid-input`, `not-found`; ActError `no-hold`
 */
export async function liftHold(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly accountId: AccountId; readonly holdId: HoldId },
): Promise<ActDone> {
  const { accountId, holdId } = checked(schema, input);
  return runAct(database, context, 'liftHold', async (work) => {
    const account = await work.account(accountId);
    await work.change(lifted(account, holdId as HoldId));
    return { code: account.code, name: account.name };
  });
}
