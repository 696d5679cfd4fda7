import type { Account } from '../account/account';
import type { Blocker } from '../reasons/blocker';

/** A group that does not balance: before the owner's word nobody knows what is still owed. */
export function matchingBlockers({ matching }: Account): readonly Blocker[] {
  return matching.some(({ decision }) => decision === 'waiting')
    ? [{ reason: 'matchingWaits', itemId: null, until: null }]
    : [];
}
