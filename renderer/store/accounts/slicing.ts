import type { Item } from '../../domain/account/item';

/** An account with more open items than this keeps them in slices of at most this many. */
export const SLICE_SIZE = 1000;

/** Less than this is not worth a slice of its own: it is laid together with the slice before. */
const SMALL = SLICE_SIZE / 4;

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
 * Lays items over slices so that as few as possible are written: slices before the first and after the last difference
 * stay; what lies between is laid anew, and a slice that comes out with the very same items is not written.
 * Items are compared by reference: domain functions hand on those that they do not change.
 */
export function reslice(former: readonly HeldSlice[], items: readonly Item[]): Reslicing {
  let front = 0;
  let start = 0;
  for (; front < former.length; front++) {
    const held = former[front];
    if (held === undefined || !sameAt(held.items, items, start)) break;
    start += held.items.length;
  }
  let back = former.length;
  let end = items.length;
  for (; back > front; back--) {
    const held = former[back - 1];
    if (held === undefined || end - held.items.length < start) break;
    if (!sameAt(held.items, items, end - held.items.length)) break;
    end -= held.items.length;
  }

  const replacedCount = former.slice(front, back).reduce((sum, held) => sum + held.items.length, 0);
  const before = former[front - 1];
  if (before !== undefined && replacedCount !== end - start && end - start < SMALL) {
    front -= 1;
    start -= before.items.length;
  }

  const replaced = former.slice(front, back);
  const middle = layOver(replaced, items, start, end, nextNumber(former));
  const kept = new Set(middle.map((held) => held.slice));
  return {
    slices: [...former.slice(0, front), ...middle, ...former.slice(back)],
    written: middle.filter((held) => !replaced.includes(held)),
    removed: replaced.filter((held) => !kept.has(held.slice)).map((held) => held.slice),
  };
}

function layOver(
  replaced: readonly HeldSlice[],
  items: readonly Item[],
  start: number,
  end: number,
  firstFreeNumber: number,
): HeldSlice[] {
  const lengths = lengthsFor(replaced, end - start);
  const result: HeldSlice[] = [];
  let from = start;
  let free = firstFreeNumber;
  lengths.forEach((length, index) => {
    const former = replaced[index];
    const part = items.slice(from, from + length);
    from += length;
    if (former !== undefined && former.items.length === length && sameAt(former.items, part, 0))
      result.push(former);
    else result.push({ slice: former?.slice ?? free++, items: part });
  });
  return result;
}

/** Former lengths while the number of items is the same (items changed in place), else even parts that leave room. */
function lengthsFor(replaced: readonly HeldSlice[], count: number): number[] {
  const formerCount = replaced.reduce((sum, held) => sum + held.items.length, 0);
  if (formerCount === count) return replaced.map((held) => held.items.length);
  if (count === 0) return [];
  const parts = Math.ceil(count / SLICE_SIZE);
  const lengths: number[] = [];
  let laid = 0;
  for (let part = 1; part <= parts; part++) {
    const upTo = Math.floor((count * part) / parts);
    lengths.push(upTo - laid);
    laid = upTo;
  }
  return lengths;
}

function sameAt(part: readonly Item[], items: readonly Item[], at: number): boolean {
  if (at + part.length > items.length) return false;
  for (let index = 0; index < part.length; index++) if (part[index] !== items[at + index]) return false;
  return true;
}

function nextNumber(former: readonly HeldSlice[]): number {
  return former.reduce((highest, held) => Math.max(highest, held.slice + 1), 0);
}
