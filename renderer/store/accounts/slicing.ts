import type { Item } from '../../domain/account/item';

/** An account with more open items than this keeps them in slices of at most this many. */
export const SLICE_SIZE = 1000;

/** Less than this is not worth a slice of its own, but at the end. */
const SMALL = SLICE_SIZE / 4;

/** From there on one item of so many ends its slice. */
const ONE_OF = SLICE_SIZE / 5;

/** A slice as it stands: its number, unique within the account, and its items. */
export interface HeldSlice {
  readonly slice: number;
  readonly items: readonly Item[];
}

export interface Reslicing {
  /** All slices in the order of the items. */
  readonly slices: readonly HeldSlice[];
  /** Those of them that must be written. */
  readonly written: readonly HeldSlice[];
  /** Numbers of former slices that are no more. */
  readonly removed: readonly number[];
}

/**
 * Lays items over slices. Where a slice ends is for the items themselves to say, by their ids: the same items lie in the same slices
 * whatever acts led to them, so that an undo gives the former hash, and an act moves no slice but those around what it touches.
 * A slice that comes out with the very same items is not written. Items are compared by reference: domain functions hand on those
 * that they do not change.
 */
export function reslice(former: readonly HeldSlice[], items: readonly Item[]): Reslicing {
  const parts = cut(items);
  const byFirst = new Map(former.map((held) => [held.items[0], held]));
  const kept = parts.map((part) => {
    const held = byFirst.get(part[0]);
    return held !== undefined && isSame(held.items, part) ? held : null;
  });
  const keptNumbers = new Set(kept.map((held) => held?.slice));
  const free = former.map(({ slice }) => slice).filter((slice) => !keptNumbers.has(slice));
  let next = former.reduce((highest, { slice }) => Math.max(highest, slice + 1), 0);
  const written: HeldSlice[] = [];
  const slices = parts.map((part, index): HeldSlice => {
    const held = kept[index] ?? null;
    if (held !== null) return held;
    const fresh = { slice: free.shift() ?? next++, items: part };
    written.push(fresh);
    return fresh;
  });
  return { slices, written, removed: free };
}

function cut(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  let from = 0;
  items.forEach((item, index) => {
    const length = index + 1 - from;
    if (length < SLICE_SIZE && (length < SMALL || !ends(item.id))) return;
    parts.push(items.slice(from, index + 1));
    from = index + 1;
  });
  return from < items.length ? [...parts, items.slice(from)] : parts;
}

/** FNV-1a over the id: chance, but always the same. */
function ends(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  return hash % ONE_OF === 0;
}

function isSame(held: readonly Item[], part: readonly Item[]): boolean {
  return held.length === part.length && part.every((item, index) => item === held[index]);
}
