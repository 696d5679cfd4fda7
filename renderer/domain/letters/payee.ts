import type { Company } from '../company/company';

/** Whom the customer pays: the sender, or another in his place (who was assigned the debt). */
export interface Payee {
  /** Cheques are made out to that name. */
  readonly name: string;
  /** Holder of the bank account. */
  readonly accountHolder: string;
  readonly iban: string;
  readonly bic: string;
}

/** The company itself, on its own account. */
export function payeeOf({ name, accountHolder, iban, bic }: Company): Payee {
  return { name, accountHolder: accountHolder === '' ? name : accountHolder, iban, bic };
}
