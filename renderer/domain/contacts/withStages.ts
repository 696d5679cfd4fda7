import { type Contact, hasReached } from '../account/contact';
import type { Item } from '../account/item';
import { reached } from './markPosted';

/** The items with what these contacts say that they have been through, beside what they say themselves. */
export function withStages<Kind extends Item>(
  items: readonly Kind[],
  contacts: readonly Contact[],
): readonly Kind[] {
  const byItem = new Map<string, Contact[]>();
  for (const contact of contacts) {
    if (!hasReached(contact)) continue;
    for (const id of contact.itemIds) {
      const known = byItem.get(id);
      if (known === undefined) byItem.set(id, [contact]);
      else known.push(contact);
    }
  }
  if (byItem.size === 0) return items;
  return items.map((item) =>
    (byItem.get(item.id) ?? []).reduce(
      (told, { stage, channel, postedOn }) =>
        stage === null || postedOn === null ? told : reached(told, { ...stage, channel, on: postedOn }),
      item,
    ),
  );
}
