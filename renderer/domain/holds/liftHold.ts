import type { Account } from '../account/account';
import type { HoldId } from '../account/hold';
import { ActError } from '../actError';

/**
 * Ends a hold now.
 * @throws ActError `no-hold`
 */
export function liftHold(account: Account, id: HoldId): Account {
  const holds = account.holds.filter((hold) => hold.id !== id);
  if (holds.length === account.holds.length) throw new ActError('no-hold');
  return { ...account, holds };
}
