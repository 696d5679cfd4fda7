import type { Account, AccountId } from './account';
import { ActError } from '../actError';
import type { Item, ItemId } from './item';

/**
 * What an act changed in one account, small whatever the account's size: the items that changed or left as they were before, with
 * their place, the ids of those that came, and the former fields. The journal keeps it; undo puts the account back from it.
 */
export interface AccountDelta {
  readonly accountId: AccountId;
  readonly revisionBefore: number;
  readonly revisionAfter: number;
  readonly fieldsBefore: Partial<Omit<Account, 'id' | 'items' | 'revision'>>;
  readonly itemsChanged: readonly Item[];
  readonly itemsRemoved: readonly { readonly index: number; readonly item: Item }[];
  readonly itemsAdded: readonly ItemId[];
}

const FIELDS = [
  'code',
  'name',
  'kind',
  'kindConfirmed',
  'address',
  'email',
  'phone',
  'siren',
  'terms',
  'termsSource',
  'contractRate',
  'collective',
  'unbalanced',
  'holds',
  'reminders',
  'formalNoticeAllowed',
  'note',
] as const satisfies readonly (keyof Account)[];

/** Acts keep the order of the items that stay and add new ones at the end: that is what makes a delta enough. */
export function deltaOf(before: Account, after: Account): AccountDelta {
  const remaining = new Map(after.items.map((item) => [item.id, item]));
  const itemsChanged: Item[] = [];
  const itemsRemoved: { index: number; item: Item }[] = [];
  before.items.forEach((item, index) => {
    const now = remaining.get(item.id);
    if (now === undefined) itemsRemoved.push({ index, item });
    else if (now !== item) itemsChanged.push(item);
    remaining.delete(item.id);
  });
  const fieldsBefore = Object.fromEntries(
    FIELDS.filter((field) => before[field] !== after[field]).map((field) => [field, before[field]]),
  );
  return {
    accountId: before.id,
    revisionBefore: before.revision,
    revisionAfter: after.revision,
    fieldsBefore,
    itemsChanged,
    itemsRemoved,
    itemsAdded: [...remaining.keys()],
  };
}

/**
 * The account exactly as it was before the act, its revision too.
 * @throws ActError `changed-since` when a later act touched it
 */
export function revertDelta(current: Account, delta: AccountDelta): Account {
  if (current.id !== delta.accountId || current.revision !== delta.revisionAfter)
    throw new ActError('changed-since', { code: current.code });
  const added = new Set(delta.itemsAdded);
  const changed = new Map(delta.itemsChanged.map((item) => [item.id, item]));
  const kept = current.items
    .filter((item) => !added.has(item.id))
    .map((item) => changed.get(item.id) ?? item);
  return {
    ...current,
    ...delta.fieldsBefore,
    items: insertAt(kept, delta.itemsRemoved),
    revision: delta.revisionBefore,
  };
}

/** Puts each item back at its place; places are those of the finished list, ascending. */
function insertAt(kept: readonly Item[], removed: AccountDelta['itemsRemoved']): readonly Item[] {
  const items: Item[] = [];
  let next = 0;
  for (const item of kept) {
    for (let place = removed[next]; place?.index === items.length; place = removed[next]) {
      items.push(place.item);
      next += 1;
    }
    items.push(item);
  }
  return [...items, ...removed.slice(next).map(({ item }) => item)];
}
