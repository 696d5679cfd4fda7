import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import { decideLettering as decided, type LetteringDecision } from '../../../domain/matching/decideMatching';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../work/actContext';
import { runAct } from '../../work/runAct';
import { accountIdSchema, checked, revisionSchema } from '../schemas';

const schema = v.strictObject({
  accountId: accountIdSchema,
  revision: revisionSchema,
  letter: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  decision: v.picklist(['settled', 'open']),
});

/**
 * The owner's word on a letter group that does not balance: settled (its items go to history) or still open.
 * @throws StoreError `invalid-input`, `not-found`, `conflict`; ActError of `decideLettering`
 */
export async function decideLettering(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly accountId: AccountId; readonly revision: number } & LetteringDecision,
): Promise<ActDone> {
  const { accountId, revision, letter, decision } = checked(schema, input);
  return runAct(database, context, 'decideLettering', async (work) => {
    const account = await work.account(accountId, revision);
    const { account: after, settled } = decided(account, { letter, decision }, context.today);
    await work.change(after, { settled });
    return { code: account.code, name: account.name, letter, decision, settledItems: settled.length };
  });
}
