import { ACCOUNT_COLLECTIONS, COLLECTION_NAMES } from '../../domain/account/accountCollections';
import type { AccountElements, CollectionName } from '../../domain/account/account';
import type { AccountDelta, CollectionDelta } from '../../domain/account/accountDelta';
import type { ItemId } from '../../domain/account/item';
import type { AccountChanged } from '../records/journalRecord';
import { isChanged2 } from '../shapes/liftChange';
import type { StoredItem, StoredSettledItem } from '../shapes/liftItem';
import type { AccountChanged2, Hold2 } from '../shapes/shape2';

/** Elements of other customers in the change of an account: those that were taken out of it. */
export type Taken = ReadonlySet<ItemId>;

/** Whether nothing is left in it of what the act did: neither a field nor an element. */
export function saysNothing(change: AccountChanged | AccountChanged2): boolean {
  const { settledAdded, settledRemoved } = change;
  if (settledAdded.length + settledRemoved.length > 0) return false;
  if (!isChanged2(change)) {
    const { fieldsBefore, fieldsAfter, collections } = change.delta;
    return [fieldsBefore, fieldsAfter, collections, change.left].every(
      (part) => Object.keys(part).length === 0,
    );
  }
  const { fieldsBefore, itemsChanged, itemsRemoved, itemsAdded } = change.delta;
  const lists = [itemsChanged, itemsRemoved, itemsAdded, change.itemsAfter];
  return Object.keys(fieldsBefore).length === 0 && lists.every(({ length }) => length === 0);
}

/** That it was, and the hashes that the next ones follow, under this code. */
export function sayingNothing<Changed extends AccountChanged | AccountChanged2>(
  change: Changed,
  code: string,
): Changed {
  const bare = { ...change, code, settledAdded: [], settledRemoved: [] };
  if (isChanged2(change)) {
    const lists = { itemsChanged: [], itemsRemoved: [], itemsAdded: [] };
    return {
      ...bare,
      delta: { ...change.delta, fieldsBefore: {}, ...lists },
      fieldsAfter: {},
      itemsAfter: [],
    };
  }
  const { accountId } = change.delta;
  return { ...bare, delta: { accountId, fieldsBefore: {}, fieldsAfter: {}, collections: {} }, left: {} };
}

/** The change with these items, and holds on them, without their person; the very same change where none is in it. */
export function withoutTaken<Changed extends AccountChanged | AccountChanged2>(
  change: Changed,
  taken: Taken,
): Changed {
  const settledAdded = mapped<StoredSettledItem>(change.settledAdded, (item) => bareItem(item, taken));
  const settledRemoved = mapped<StoredSettledItem>(change.settledRemoved, (item) => bareItem(item, taken));
  const moves = { settledAdded, settledRemoved };
  const sameMoves = settledAdded === change.settledAdded && settledRemoved === change.settledRemoved;
  if (isChanged2(change)) {
    const bare = bareLists2(change, taken);
    return bare === change && sameMoves ? change : { ...change, ...bare, ...moves };
  }
  const delta = bareDelta(change.delta, taken);
  return delta === change.delta && sameMoves ? change : { ...change, delta, ...moves };
}

/** Whether it shows an item, or a hold on one, that bears nothing of whose it is. */
export function showsBare(change: AccountChanged | AccountChanged2): boolean {
  if ([...change.settledAdded, ...change.settledRemoved].some(isBareItem)) return true;
  if (isChanged2(change)) {
    const { itemsChanged, itemsRemoved, fieldsBefore } = change.delta;
    const items = [...itemsChanged, ...itemsRemoved.map(({ item }) => item), ...change.itemsAfter];
    const holds = [...(fieldsBefore.holds ?? []), ...(change.fieldsAfter.holds ?? [])];
    return items.some(isBareItem) || holds.some(isBareHold);
  }
  const { items, holds } = change.delta.collections;
  return partsOf(items).some(isBareItem) || partsOf(holds).some(isBareHold);
}

/** Who an element of a collection is taken with: null where it stays whatever is taken. */
const ITEM_OF: {
  readonly [Name in CollectionName]: ((element: Partial<AccountElements[Name]>) => ItemId | null) | null;
} = {
  items: ({ id }) => id ?? null,
  holds: ({ itemId }) => itemId ?? null,
  matching: null,
  contacts: null,
};

function bareDelta(delta: AccountDelta, taken: Taken): AccountDelta {
  let collections = delta.collections;
  for (const name of COLLECTION_NAMES) {
    const before = delta.collections[name];
    const itemOf = ITEM_OF[name];
    if (before === undefined || itemOf === null) continue;
    const after = bareCollection(before, name, (element) => {
      const item = itemOf(element);
      return item !== null && taken.has(item);
    });
    if (after !== before) collections = { ...collections, [name]: after };
  }
  return collections === delta.collections ? delta : { ...delta, collections };
}

function bareCollection(
  delta: CollectionDelta<object>,
  name: CollectionName,
  isTaken: (element: object) => boolean,
): CollectionDelta<object> {
  const bare = (element: object): object => (isTaken(element) ? bareElement(name, element) : element);
  const added = mapped(delta.added, bare);
  const removed = mapped(delta.removed, (place) => {
    const element = bare(place.element);
    return element === place.element ? place : { ...place, element };
  });
  const changed = mapped(delta.changed, (change) => {
    // Of an element that changed the touched fields alone are there. Items say by their id whose they are; a hold is replaced, never
    // written over.
    if (!isTaken({ ...change.before, id: change.id }) && !isTaken({ ...change.after, id: change.id }))
      return change;
    const before = bareElement(name, change.before);
    const after = bareElement(name, change.after);
    return before === change.before && after === change.after ? change : { ...change, before, after };
  });
  const same = added === delta.added && removed === delta.removed && changed === delta.changed;
  return same ? delta : { changed, removed, added };
}

/** An element, or some fields of one, as its collection keeps it after an erasure; no field comes to it. */
function bareElement<Element extends object>(name: CollectionName, element: Element): Element {
  const afterErasure = ACCOUNT_COLLECTIONS[name].afterErasure as (element: Element) => Element;
  const bare = afterErasure(element);
  const fields = Object.entries(element);
  const differs = fields.some(([field, value]) => Reflect.get(bare, field) !== value);
  if (!differs) return element;
  return Object.fromEntries(fields.map(([field]) => [field, Reflect.get(bare, field)])) as Element;
}

function bareItem<Item extends StoredItem>(item: Item, taken: Taken): Item {
  return taken.has(item.id) ? bareElement('items', item) : item;
}

function bareLists2(change: AccountChanged2, taken: Taken): AccountChanged2 {
  const { delta, fieldsAfter } = change;
  const itemsChanged = mapped(delta.itemsChanged, (item) => bareItem(item, taken));
  const itemsAfter = mapped(change.itemsAfter, (item) => bareItem(item, taken));
  const itemsRemoved = mapped(delta.itemsRemoved, (removed) => {
    const item = bareItem(removed.item, taken);
    return item === removed.item ? removed : { ...removed, item };
  });
  const before = bareHolds2(delta.fieldsBefore, taken);
  const after = bareHolds2(fieldsAfter, taken);
  const same =
    itemsChanged === delta.itemsChanged &&
    itemsAfter === change.itemsAfter &&
    itemsRemoved === delta.itemsRemoved &&
    before === delta.fieldsBefore &&
    after === fieldsAfter;
  if (same) return change;
  return {
    ...change,
    delta: { ...delta, itemsChanged, itemsRemoved, fieldsBefore: before },
    fieldsAfter: after,
    itemsAfter,
  };
}

function bareHolds2<Fields extends { readonly holds?: readonly Hold2[] }>(
  fields: Fields,
  taken: Taken,
): Fields {
  if (fields.holds === undefined) return fields;
  const holds = mapped(fields.holds, (hold) =>
    hold.itemId !== null && taken.has(hold.itemId) ? bareElement('holds', hold) : hold,
  );
  return holds === fields.holds ? fields : { ...fields, holds };
}

/** Every element that a delta of a collection speaks of, as far as it is in it. */
function partsOf<Element extends object>(
  delta: CollectionDelta<Element> | undefined,
): readonly Partial<Element>[] {
  if (delta === undefined) return [];
  return [
    ...delta.added,
    ...delta.removed.map(({ element }) => element),
    ...delta.changed.flatMap(({ before, after }) => [before, after]),
  ];
}

const NAMING = ['number', 'label', 'key'] as const;

/** Of some fields of an item: those that lead to a customer are empty, and one of them is there. */
function isBareItem(item: Partial<Record<(typeof NAMING)[number], unknown>>): boolean {
  const there = NAMING.filter((field) => item[field] !== undefined);
  return there.length > 0 && there.every((field) => item[field] === '');
}

function isBareHold(hold: { readonly reason?: string; readonly itemId?: ItemId | null }): boolean {
  return hold.reason === '' && hold.itemId !== null;
}

/** The very same list when nothing in it changed. */
export function mapped<Entry>(list: readonly Entry[], change: (entry: Entry) => Entry): readonly Entry[] {
  const next = list.map(change);
  return next.some((entry, index) => entry !== list[index]) ? next : list;
}
