import type { Account } from '../account/account';
import type { Contact } from '../account/contact';
import type { Item, SettledItem } from '../account/item';
import { type Day, maxDay } from '../day';

/**
 * The last day on which something happened with a customer: a document, a payment, a settlement, a letter. Due dates are
 * no movement. Null when nothing dated is held.
 */
export function lastMovement(account: Account, past: PastOfAccount): Day | null {
  return [
    lastDayOfItems(account.items),
    lastDayOfItems(past.settled),
    lastDayOfContacts(account.contacts),
    lastDayOfContacts(past.contacts),
  ].reduce(laterDay);
}

/** What has left the account. */
export interface PastOfAccount {
  readonly settled: readonly SettledItem[];
  readonly contacts: readonly Contact[];
}

export function lastDayOfContacts(contacts: readonly Contact[]): Day | null {
  let last: Day | null = null;
  for (const { issuedOn, postedOn } of contacts) last = laterDay(laterDay(last, issuedOn), postedOn);
  return last;
}

/** The last day that these documents, their payments and their settlement name. */
export function lastDayOfItems(items: readonly (Item | SettledItem)[]): Day | null {
  let last: Day | null = null;
  for (const item of items) {
    last = laterDay(last, item.date);
    for (const { on } of item.allocations) last = laterDay(last, on);
    if ('settledOn' in item) last = laterDay(last, item.settledOn);
  }
  return last;
}

export function laterDay(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return maxDay(one, other);
}
