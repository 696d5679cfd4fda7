import type { Rate } from '../rate';
import { dueDateOf } from '../terms/dueDate';
import type { Account, CustomerKind } from '../account/account';
import { ActError } from '../actError';
import { areTermsInRange, type PaymentTerms } from '../terms/paymentTerms';
import type { PostalAddress } from '../postalAddress';

/** What the owner writes on a customer's page; a field that is absent stays as it is. */
export interface CustomerEdit {
  readonly name?: string;
  /** Naming the kind confirms it. */
  readonly kind?: CustomerKind;
  readonly address?: PostalAddress | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly siren?: string | null;
  readonly terms?: PaymentTerms;
  /** Businesses only (C. com. L441-10 II); null for the legal default rate. */
  readonly contractRate?: Rate | null;
  readonly note?: string;
}

/**
 * Changes the customer's own data. New terms recompute every due date that came from terms; one read in a file stays.
 * A customer who is no longer a business loses the contract rate: no charge of L441-10 may reach a consumer.
 * @throws ActError `name-empty`, `terms-out-of-range`, `contract-rate-not-business`
 */
export function editCustomer(account: Account, edit: CustomerEdit): Account {
  const name = edit.name?.trim() ?? account.name;
  if (name === '') throw new ActError('name-empty');
  const kind = edit.kind ?? account.kind;
  if (kind !== 'business' && edit.contractRate !== undefined && edit.contractRate !== null)
    throw new ActError('contract-rate-not-business');
  const contractRate = edit.contractRate === undefined ? account.contractRate : edit.contractRate;
  const changed: Account = {
    ...account,
    name,
    kind,
    kindConfirmed: account.kindConfirmed || edit.kind !== undefined,
    address: edit.address === undefined ? account.address : edit.address,
    email: textOrNull(edit.email, account.email),
    phone: textOrNull(edit.phone, account.phone),
    siren: textOrNull(edit.siren, account.siren),
    contractRate: kind === 'business' ? contractRate : null,
    note: edit.note ?? account.note,
  };
  return edit.terms === undefined ? changed : withTerms(changed, edit.terms, 'owner');
}

/** The account under these terms, its computed due dates with them. */
export function withTerms(account: Account, terms: PaymentTerms, source: Account['termsSource']): Account {
  assertTerms(terms);
  return {
    ...account,
    terms,
    termsSource: source,
    items: account.items.map((item) => {
      if (item.dueSource !== 'terms' || item.amount < 0) return item;
      const dueDate = dueDateOf(terms, item.date);
      return dueDate === item.dueDate ? item : { ...item, dueDate };
    }),
  };
}

function assertTerms(terms: PaymentTerms): void {
  if (!areTermsInRange(terms)) throw new ActError('terms-out-of-range');
}

function textOrNull(edited: string | null | undefined, present: string | null): string | null {
  if (edited === undefined) return present;
  const text = edited?.trim() ?? '';
  return text === '' ? null : text;
}
