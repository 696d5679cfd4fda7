import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import { placeHold as held, type HoldRequest } from '../../../domain/holds/placeHold';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../work/actContext';
import { runAct } from '../../work/runAct';
import { accountIdSchema, checked, daySchema, itemIdSchema, reasonSchema, revisionSchema } from '../schemas';

const schema = v.strictObject({
  accountId: accountIdSchema,
  revision: revisionSchema,
  hold: v.strictObject({
    until: v.nullable(daySchema),
    reason: reasonSchema,
    itemId: v.nullable(itemIdSchema),
  }),
});

/**
 * No letter to a customer, or about one invoice, until a day.
 * @throws StoreError `invalid-input`, `not-found`, `conflict`; ActError of `placeHold`
 */
export async function placeHold(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly accountId: AccountId; readonly revision: number; readonly hold: HoldRequest },
): Promise<ActDone> {
  const { accountId, revision, hold } = checked(schema, input);
  return runAct(database, context, 'placeHold', async (work) => {
    const account = await work.account(accountId, revision);
    await work.change(held(account, hold, context.today));
    return { code: account.code, name: account.name, until: hold.until, reason: hold.reason };
  });
}
