import type { Account } from '../account/account';
import { type Contact, isOver } from '../account/contact';
import type { Item, ItemId } from '../account/item';
import { ActError } from '../actError';
import { CHANNELS } from '../plans/channel';

/** A contact as it begins: what it is about, and what it claims on each item (empty for one that claims nothing). */
export interface ContactToRecord extends Omit<Contact, 'claimedBefore' | 'postedOn'> {
  readonly claims: ReadonlyMap<ItemId, NonNullable<Item['claimed']>>;
}

/**
 * The customer is about to be heard from: a letter was printed and kept, and is not posted yet. One that claims interest or the
 * fixed compensation leaves on each item what was claimed and up to which day.
 * @throws ActError `already-issued` while one on the same way is not over, `unknown-item`
 * @throws RangeError for pages on a channel without, or none on one with: a fault of the program
 */
export function recordContact(account: Account, { claims, ...begun }: ContactToRecord): Account {
  const { byPost } = CHANNELS[begun.channel];
  const live = account.contacts.find(
    (contact) => !isOver(contact) && CHANNELS[contact.channel].byPost === byPost,
  );
  if (live !== undefined) throw new ActError('already-issued', { reference: live.reference ?? '' });
  if (CHANNELS[begun.channel].onPaper !== (begun.document !== null))
    throw new RangeError(`a contact by ${begun.channel} and its pages`);
  const known = new Set(account.items.map(({ id }) => id));
  if (begun.itemIds.some((id) => !known.has(id))) throw new ActError('unknown-item');
  const contact: Contact = {
    ...begun,
    postedOn: null,
    claimedBefore: account.items
      .filter(({ id }) => claims.has(id))
      .map(({ id, claimed }) => ({ itemId: id, claimed })),
  };
  return {
    ...account,
    contacts: [...account.contacts, contact],
    items: withClaims(account.items, claims),
  };
}

/** The items with these claims written on them. */
export function withClaims(
  items: readonly Item[],
  claims: ReadonlyMap<ItemId, Item['claimed']>,
): readonly Item[] {
  if (claims.size === 0) return items;
  return items.map((item) => {
    const claimed = claims.get(item.id);
    return claimed === undefined ? item : { ...item, claimed };
  });
}
