import type { Translation } from '../translation';
import type { acts as fr } from '../fr/acts';

export const acts: Translation<typeof fr> = {
  'unknown-item': 'This invoice is no longer open.',
  'unknown-letter': 'This matching no longer exists.',
  'unknown-batch': 'This customer has no letter in this batch any more.',
  'lettering-decided': 'This matching is already decided: its entries have left the account.',
  'lettering-waiting': 'One of the entries waits for your word on a matching.',
  'hold-not-later': 'A hold on reminders must end after today.',
  'no-hold': 'Reminders to this customer are not on hold.',
  'not-collective': 'This account does not hold several customers.',
  'already-issued': 'A letter to this customer is issued and waits to be posted.',
  'posted-before-issued': 'A letter cannot be posted before the day it was issued.',
  'in-batch': 'One of these invoices is in a letter that is issued and not posted yet.',
  'contract-rate-not-business': 'A late-payment rate can be agreed between businesses only.',
  'name-empty': 'The customer’s name is missing.',
  'terms-out-of-range': 'These payment terms cannot be accepted.',
  'portion-out-of-range': 'This part is more than the entry, or has the wrong sign.',
  'code-taken': 'Another customer already bears this code.',
  'changed-since': 'This customer has been changed since: the former state cannot be put back.',
  advice: 'Look at the customer as it is now, then choose another action.',
};
