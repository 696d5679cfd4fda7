import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import type { ItemId } from '../../../domain/account/item';
import { liftHold as lifted } from '../../../domain/holds/liftHold';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../work/actContext';
import { runAct } from '../../work/runAct';
import { accountIdSchema, checked, itemIdSchema, revisionSchema } from '../schemas';

const schema = v.strictObject({
  accountId: accountIdSchema,
  revision: revisionSchema,
  itemId: v.nullable(itemIdSchema),
});

/**
 * Ends a hold now. `itemId` null: the hold on the whole customer.
 * @throws StoreError `invalid-input`, `not-found`, `conflict`; ActError `no-hold`
 */
export async function liftHold(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly accountId: AccountId; readonly revision: number; readonly itemId: ItemId | null },
): Promise<ActDone> {
  const { accountId, revision, itemId } = checked(schema, input);
  return runAct(database, context, 'liftHold', async (work) => {
    const account = await work.account(accountId, revision);
    await work.change(lifted(account, { itemId }));
    return { code: account.code, name: account.name };
  });
}
