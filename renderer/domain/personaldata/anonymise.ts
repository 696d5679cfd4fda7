import type { Account } from '../account/account';
import { ACCOUNT_COLLECTIONS, COLLECTION_NAMES } from '../account/accountCollections';
import { fieldsAfter } from '../account/accountFields';
import { pseudonymOf } from './pseudonym';

/**
 * The account without its person: amounts, days and states stay, whatever names or describes somebody goes. What goes is for
 * the account's tables to say, field by field and collection by collection.
 */
export function anonymise(account: Account): Account {
  const elements = COLLECTION_NAMES.map((name) => {
    const bare = ACCOUNT_COLLECTIONS[name].afterErasure as (element: unknown) => unknown;
    return [name, account[name].map(bare)] as const;
  });
  return {
    ...account,
    ...fieldsAfter('afterErasure'),
    ...Object.fromEntries(elements),
    ...pseudonymOf(account.id),
  };
}
