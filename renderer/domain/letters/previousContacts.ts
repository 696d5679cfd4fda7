import { type Contact, hasReached } from '../account/contact';
import type { ItemId } from '../account/item';
import type { LetterModel } from './letterModel';

/**
 * Steps that reached the customer about any of these invoices, oldest first: "notre lettre du …".
 * @param contacts those of the account and of its history
 */
export function previousContacts(
  contacts: readonly Contact[],
  itemIds: readonly ItemId[],
): LetterModel['previous'] {
  const asked = new Set(itemIds);
  return contacts
    .flatMap((contact) => {
      const { stage, postedOn, reference, itemIds: items } = contact;
      return hasReached(contact) && stage !== null && postedOn !== null && items.some((id) => asked.has(id))
        ? [{ stage, on: postedOn, reference: reference ?? '' }]
        : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
