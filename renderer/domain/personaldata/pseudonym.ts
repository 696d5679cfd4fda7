import type { AccountId } from '../account/account';

/** What stands where the code and the name of an erased or anonymous customer stood. */
export interface Pseudonym {
  readonly code: string;
  readonly name: string;
}

const ID_CHARACTERS = 12;

/** Always the same for one account, and nothing of the person in it: the end of the account's own random id. */
export function pseudonymOf(accountId: AccountId): Pseudonym {
  return { code: `ANONYME-${accountId.slice(-ID_CHARACTERS)}`, name: 'Client anonyme' };
}

/** The customer, or the letter to it, bears no name any more. */
export function isAnonymous(accountId: AccountId, code: string): boolean {
  return code === pseudonymOf(accountId).code;
}
