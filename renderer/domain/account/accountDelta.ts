import { ActError } from '../actError';
import { sameValue } from '../sameValue';
import type { Account, AccountElements, AccountHead, AccountId, CollectionName } from './account';
import { COLLECTION_NAMES } from './accountCollections';
import { FIELD_NAMES } from './accountFields';

type ElementOf<Name extends CollectionName> = AccountElements[Name];

/** What changed in one element: its touched fields alone, before and after. */
export interface ElementChange<Element> {
  readonly id: string;
  readonly before: Partial<Element>;
  readonly after: Partial<Element>;
}

/** What changed in one collection. Elements that stay keep their order and new ones come at the end: so this is enough. */
export interface CollectionDelta<Element> {
  readonly changed: readonly ElementChange<Element>[];
  /** As they were, each with its place in the former list, ascending. */
  readonly removed: readonly { readonly index: number; readonly element: Element }[];
  readonly added: readonly Element[];
}

/**
 * What an act changed in one account, small whatever the account's size: the touched fields and elements before and after. The
 * journal keeps it; undo puts the account back from it.
 */
export interface AccountDelta {
  readonly accountId: AccountId;
  readonly fieldsBefore: Partial<AccountHead>;
  readonly fieldsAfter: Partial<AccountHead>;
  /** Only collections in which something changed. */
  readonly collections: { readonly [Name in CollectionName]?: CollectionDelta<ElementOf<Name>> };
}

export function deltaOf(before: Account, after: Account): AccountDelta {
  const touched = FIELD_NAMES.filter((field) => !sameValue(before[field], after[field]));
  const collections = COLLECTION_NAMES.flatMap((name) => {
    const delta =
      before[name] === after[name]
        ? null
        : collectionDelta<{ readonly id: string }>(before[name], after[name]);
    return delta === null ? [] : [[name, delta] as const];
  });
  return {
    accountId: before.id,
    fieldsBefore: Object.fromEntries(touched.map((field) => [field, before[field]])),
    fieldsAfter: Object.fromEntries(touched.map((field) => [field, after[field]])),
    collections: Object.fromEntries(collections),
  };
}

/** Every element that the delta speaks of, whole or in part: what weighs in it. */
export function sizeOfDelta({ collections }: AccountDelta): number {
  return COLLECTION_NAMES.reduce((sum, name) => {
    const delta = collections[name];
    return delta === undefined ? sum : sum + delta.changed.length + delta.removed.length + delta.added.length;
  }, 0);
}

/**
 * The account with what the act touched as it was before. What other acts have changed meanwhile stays.
 * @throws ActError `changed-since` when something that the act touched is not as it left it
 */
export function revertDelta(current: Account, delta: AccountDelta): Account {
  const refused = new ActError('changed-since', { code: current.code });
  if (current.id !== delta.accountId) throw refused;
  for (const [field, left] of Object.entries(delta.fieldsAfter))
    if (!sameValue(current[field as keyof AccountHead], left)) throw refused;
  const collections = COLLECTION_NAMES.flatMap((name) => {
    const part = delta.collections[name];
    if (part === undefined) return [];
    const reverted = revertCollection<{ readonly id: string }>(current[name], part);
    if (reverted === null) throw refused;
    return [[name, reverted] as const];
  });
  return { ...current, ...delta.fieldsBefore, ...Object.fromEntries(collections) };
}

function collectionDelta<Element extends { readonly id: string }>(
  before: readonly Element[],
  after: readonly Element[],
): CollectionDelta<Element> | null {
  const remaining = new Map(after.map((element) => [element.id, element]));
  const changed: ElementChange<Element>[] = [];
  const removed: { index: number; element: Element }[] = [];
  before.forEach((element, index) => {
    const now = remaining.get(element.id);
    if (now === undefined) removed.push({ index, element });
    else if (now !== element) changed.push(...elementChange(element, now));
    remaining.delete(element.id);
  });
  const added = [...remaining.values()];
  return changed.length + removed.length + added.length === 0 ? null : { changed, removed, added };
}

function elementChange<Element extends { readonly id: string }>(
  before: Element,
  after: Element,
): readonly ElementChange<Element>[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !sameValue(Reflect.get(before, field), Reflect.get(after, field)),
  );
  if (fields.length === 0) return [];
  const only = (element: Element): Partial<Element> =>
    Object.fromEntries(fields.map((field) => [field, Reflect.get(element, field)])) as Partial<Element>;
  return [{ id: before.id, before: only(before), after: only(after) }];
}

/** Null when an element that was changed or added is not as the act left it, or one that was removed is there again. */
function revertCollection<Element extends { readonly id: string }>(
  current: readonly Element[],
  { changed, removed, added }: CollectionDelta<Element>,
): readonly Element[] | null {
  const changes = new Map(changed.map((change) => [change.id, change]));
  const fresh = new Map(added.map((element) => [element.id, element]));
  const gone = new Set(removed.map(({ element }) => element.id));
  const kept: Element[] = [];
  let found = 0;
  for (const element of current) {
    if (gone.has(element.id)) return null;
    const made = fresh.get(element.id);
    const change = changes.get(element.id);
    if (made !== undefined) {
      if (!sameValue(made, element)) return null;
      found += 1;
    } else if (change !== undefined) {
      if (!holds(element, change.after)) return null;
      found += 1;
      kept.push({ ...element, ...change.before });
    } else kept.push(element);
  }
  return found === changes.size + fresh.size ? insertAt(kept, removed) : null;
}

function holds(element: object, values: object): boolean {
  return Object.entries(values).every(([field, value]) => sameValue(Reflect.get(element, field), value));
}

/** Puts each element back at its place; places are those of the finished list, ascending. */
function insertAt<Element>(
  kept: readonly Element[],
  removed: CollectionDelta<Element>['removed'],
): readonly Element[] {
  const elements: Element[] = [];
  let next = 0;
  for (const element of kept) {
    for (let place = removed[next]; place?.index === elements.length; place = removed[next]) {
      elements.push(place.element);
      next += 1;
    }
    elements.push(element);
  }
  return [...elements, ...removed.slice(next).map(({ element }) => element)];
}
