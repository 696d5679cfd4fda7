import type { Account, AccountId } from '../account/account';
import type { Settings } from '../settings/settings';
import type { LedgerCustomer } from './ledger';

/** An account for a customer that the file brings, still without items. The kind is only assumed: no file says who is a consumer. */
export function newCustomer(
  customer: LedgerCustomer,
  request: { readonly settings: Settings; readonly newId: () => string },
): Account {
  return {
    id: request.newId() as AccountId,
    code: customer.code,
    name: customer.name === '' ? customer.code : customer.name,
    kind: 'business',
    kindConfirmed: false,
    address: customer.address,
    email: customer.email,
    phone: null,
    siren: null,
    terms: customer.terms ?? request.settings.defaultTerms,
    termsSource: customer.terms === null ? 'default' : 'file',
    contractRate: null,
    collective: customer.collective ? 'suspected' : 'no',
    items: [],
    matching: [],
    holds: [],
    contacts: [],
    formalNoticeAllowed: false,
    lastContact: null,
    note: '',
  };
}
