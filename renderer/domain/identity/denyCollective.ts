import type { Account } from '../account/account';
import { ActError } from '../actError';

/**
 * The owner says that the account is one customer after all; later imports keep to it.
 * @throws ActError `not-collective`
 */
export function denyCollective(account: Account): Account {
  if (account.collective !== 'suspected') throw new ActError('not-collective');
  return { ...account, collective: 'denied' };
}
