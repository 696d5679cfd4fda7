import type { Account } from '../account/account';
import { type Contact, hasReached, isOver } from '../account/contact';
import type { ItemId } from '../account/item';
import { ActError } from '../actError';
import { CHANNELS } from '../plans/channel';

/** A contact that is made and neither reached the customer nor was cancelled: letters that wait for the post. */
export function liveContact({ contacts }: Pick<Account, 'contacts'>): Contact | null {
  return contacts.find((contact) => !isOver(contact)) ?? null;
}

/** A letter that is issued and not posted; null for none. */
export function letterToPost({ contacts }: Pick<Account, 'contacts'>): Contact | null {
  return contacts.find((contact) => !isOver(contact) && CHANNELS[contact.channel].byPost) ?? null;
}

/** @throws ActError `in-batch` when a letter that is issued and not posted yet asks for one of these items */
export function assertNotInDispatch(account: Account, itemIds: ReadonlySet<ItemId>): void {
  for (const contact of account.contacts) {
    if (!isOver(contact) && contact.itemIds.some((id) => itemIds.has(id)))
      throw new ActError('in-batch', { reference: contact.reference ?? '' });
  }
}

/** Something was said to the customer about this item, or is about to be. */
export function wasAskedFor(account: Account, itemId: ItemId): boolean {
  return (
    account.items.some((item) => item.id === itemId && item.stage !== null) ||
    account.contacts.some(
      (contact) => (!isOver(contact) || hasReached(contact)) && contact.itemIds.includes(itemId),
    )
  );
}
