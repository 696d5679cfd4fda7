import type { Account } from './account';

/** The account with these fields changed, one revision later: the end of every act. */
export function nextRevision(account: Account, changes: Partial<Omit<Account, 'id' | 'revision'>>): Account {
  return { ...account, ...changes, revision: account.revision + 1 };
}
