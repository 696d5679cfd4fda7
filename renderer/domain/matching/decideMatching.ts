import type { Day } from '../day';
import type { Account } from '../account/account';
import type { AccountChange } from '../account/accountChange';
import { ActError } from '../actError';
import { nextRevision } from '../account/nextRevision';
import { assertNotInBatch, withoutItems } from './settleItems';

export interface LetteringDecision {
  readonly letter: string;
  /** settled: the group's items leave the account. open: they stay, each for its own amount. */
  readonly decision: 'settled' | 'open';
}

/**
 * The owner's word on a letter group that does not balance. "Open" can still become "settled" later, not the reverse:
 * settled items have left (undo puts them back).
 * @throws ActError `unknown-letter`, `lettering-decided`, `in-batch`
 */
export function decideLettering(account: Account, act: LetteringDecision, today: Day): AccountChange {
  const group = account.unbalanced.find((candidate) => candidate.letter === act.letter);
  if (group === undefined) throw new ActError('unknown-letter', { letter: act.letter });
  if (group.decision === 'settled' || group.decision === act.decision)
    throw new ActError('lettering-decided', { letter: act.letter });
  const unbalanced = account.unbalanced.map((candidate) =>
    candidate === group ? { ...group, decision: act.decision } : candidate,
  );
  if (act.decision === 'open') return { account: nextRevision(account, { unbalanced }), settled: [] };
  const leaving = new Set(group.itemIds);
  assertNotInBatch(account, leaving);
  return {
    account: nextRevision(account, { unbalanced, ...withoutItems(account, leaving) }),
    settled: account.items
      .filter((item) => leaving.has(item.id))
      .map((item) => ({ ...item, settledOn: today, settledBy: 'owner' })),
  };
}
