import type { Account } from '../account/account';
import type { AccountChange } from '../account/accountChange';
import type { MatchingId } from '../account/matchingGroup';
import { withoutItems } from '../account/withoutItems';
import { ActError } from '../actError';
import { assertNotInDispatch } from '../contacts/liveContact';
import type { Day } from '../day';

export interface MatchingDecision {
  readonly groupId: MatchingId;
  /** settled: the group's items leave the account. open: they stay, each for its own amount. */
  readonly decision: 'settled' | 'open';
}

/**
 * The owner's word on a matching group that does not balance. "Open" can still become "settled" later, not the reverse:
 * settled items have left (undo puts them back).
 * @throws ActError `unknown-letter`, `lettering-decided`, `in-batch`
 */
export function decideMatching(account: Account, act: MatchingDecision, today: Day): AccountChange {
  const group = account.matching.find(({ id }) => id === act.groupId);
  if (group === undefined) throw new ActError('unknown-letter', { letter: '' });
  if (group.decision === 'settled' || group.decision === act.decision)
    throw new ActError('lettering-decided', { letter: group.code });
  const matching = account.matching.map((candidate) =>
    candidate === group ? { ...group, decision: act.decision } : candidate,
  );
  if (act.decision === 'open') return { account: { ...account, matching }, settled: [] };
  const leaving = new Set(group.itemIds);
  assertNotInDispatch(account, leaving);
  return {
    account: { ...account, matching, ...withoutItems(account, leaving) },
    settled: account.items
      .filter((item) => leaving.has(item.id))
      .map((item) => ({ ...item, settledOn: today, settledBy: 'owner' })),
  };
}
