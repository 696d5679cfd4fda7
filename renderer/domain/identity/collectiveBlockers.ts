import type { Account } from '../account/account';
import type { Blocker } from '../reasons/blocker';

/** Several customers in one account: nobody is written to before they are taken apart. */
export function collectiveBlockers({ collective }: Account): readonly Blocker[] {
  return collective === 'suspected' ? [{ reason: 'collective', itemId: null, until: null }] : [];
}
