import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import type { HoldId } from '../../../domain/account/hold';
import { activeHold } from '../../../domain/holds/activeHold';
import { placeHold as held, type HoldRequest } from '../../../domain/holds/placeHold';
import { StoreError } from '../../storeError';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, checked, daySchema, idSchema, itemIdSchema, reasonSchema } from '../schemas';

const schema = v.strictObject({
  accountId: accountIdSchema,
  replaces: v.nullable(idSchema),
  hold: v.strictObject({
    until: v.nullable(daySchema),
    reason: reasonSchema,
    itemId: v.nullable(itemIdSchema),
  }),
});

export interface HoldToPlace {
  readonly accountId: AccountId;
  /** Id of the hold on the same that was seen to be in force; null when none was. */
  readonly replaces: HoldId | null;
  readonly hold: HoldRequest;
}

/**
 * No letter to a customer, or about one invoice, until a day.
 * @throws StoreError `invalid-input`, `not-found`, `conflict`; ActError of `placeHold`
 */
export async function placeHold(
  database: EncoursDatabase,
  context: ActContext,
  input: HoldToPlace,
): Promise<ActDone> {
  const { accountId, replaces, hold } = checked(schema, input);
  return runAct(database, context, 'placeHold', async (work) => {
    const account = await work.account(accountId);
    const present = activeHold(account, hold.itemId, context.today);
    if ((present?.id ?? null) !== replaces)
      throw new StoreError('conflict', `another hold on ${account.code}`);
    await work.change(held(account, hold, work.newElementId() as HoldId, context.today));
    return { code: account.code, name: account.name, until: hold.until, reason: hold.reason };
  });
}
