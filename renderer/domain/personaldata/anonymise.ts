import type { Account } from '../account/account';
import type { Item } from '../account/item';
import { nextRevision } from '../account/nextRevision';
import { pseudonymOf } from './pseudonym';

/**
 * The account without its person: amounts, days and states stay, whatever names or describes somebody goes. The link to the
 * issued letters goes too, for they bear the name.
 */
export function anonymise(account: Account): Account {
  return nextRevision(account, {
    ...pseudonymOf(account.id),
    address: null,
    email: null,
    phone: null,
    siren: null,
    note: '',
    items: account.items.map(anonymousItem),
    holds: account.holds.map((hold) => ({ ...hold, reason: '' })),
    reminders: account.reminders.map((reminder) => ({ ...reminder, document: null })),
  });
}

/**
 * An item without what leads back to the customer: its number and its key are found again in the accounting, its label
 * often holds a name.
 */
export function anonymousItem<Kind extends Item>(item: Kind): Kind {
  return { ...item, number: '', label: '', key: '' };
}
