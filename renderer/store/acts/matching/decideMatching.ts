import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import type { MatchingId } from '../../../domain/account/matchingGroup';
import { decideMatching as decided } from '../../../domain/matching/decideMatching';
import type { Cents } from '../../../domain/money';
import type { EncoursDatabase } from '../../database';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, centsSchema, checked, idSchema } from '../schemas';

const schema = v.strictObject({
  accountId: accountIdSchema,
  groupId: idSchema,
  balance: centsSchema,
  decision: v.picklist(['settled', 'open']),
});

export interface MatchingToDecide {
  readonly accountId: AccountId;
  readonly groupId: MatchingId;
  /** What the group was seen to differ by. */
  readonly balance: Cents;
  readonly decision: 'settled' | 'open';
}

/**
 * The owner's word on a matching group that does not balance: settled (its items go to history) or still open.
 * @throws StoreError `invalid-input`, `not-found`, `conflict` (the group is another by now); ActError of `decideMatching`
 */
export async function decideMatching(
  database: EncoursDatabase,
  context: ActContext,
  input: MatchingToDecide,
): Promise<ActDone> {
  const { accountId, groupId, balance, decision } = checked(schema, input);
  return runAct(database, context, 'decideLettering', async (work) => {
    const account = await work.account(accountId);
    const group = account.matching.find(({ id }) => id === groupId);
    if (group !== undefined && group.balance !== balance)
      throw new StoreError('conflict', `group ${group.code} of ${account.code} is at ${group.balance}`);
    const act = { groupId: groupId as MatchingId, decision };
    const { account: after, settled } = decided(account, act, context.today);
    await work.change(after, { settled });
    const letter = group?.code ?? '';
    return { code: account.code, name: account.name, letter, decision, settledItems: settled.length };
  });
}
