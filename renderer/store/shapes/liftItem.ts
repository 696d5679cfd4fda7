import type { Item, SettledItem } from '../../domain/account/item';
import type { HistoryRecord, SliceRecord } from '../records/accountRecord';
import type { HistoryRecord2, Item2, SettledItem2, SliceRecord2 } from './shape2';

/** An item as it is stored, in whatever form: one says its matching code by `letter` until shape 2. */
export type StoredItem = Item | Item2;
export type StoredSettledItem = SettledItem | SettledItem2;

function isOld<Old extends Item2>(item: Item | Old): item is Old {
  return 'letter' in item;
}

/** What reached the customer about it, the account's own lift says: its letters are there. */
export function liftItem(stored: StoredItem): Item {
  return isOld(stored) ? lifted(stored) : stored;
}

export function liftSettledItem(stored: StoredSettledItem): SettledItem {
  if (!isOld<SettledItem2>(stored)) return stored;
  return { ...lifted(stored), settledOn: stored.settledOn, settledBy: stored.settledBy };
}

/** The very same list where nothing in it is of an older form: nearly always. */
export function liftItems(stored: readonly StoredItem[]): readonly Item[] {
  return stored.some(isOld) ? stored.map(liftItem) : (stored as readonly Item[]);
}

export function liftSettledItems(stored: readonly StoredSettledItem[]): readonly SettledItem[] {
  return stored.some((item) => isOld(item))
    ? stored.map(liftSettledItem)
    : (stored as readonly SettledItem[]);
}

function lifted(item: Item2): Item {
  const { letter, allocations, ...same } = item;
  return {
    ...same,
    allocations: allocations.map((allocation, index) => ({
      // Only files said what was paid on an item.
      id: `${item.id}/${index}`,
      source: 'file',
      ...allocation,
    })),
    matching: letter,
    stage: null,
    noticeOn: null,
  };
}

export type StoredSlice = SliceRecord | SliceRecord2;
export type StoredHistory = HistoryRecord | HistoryRecord2;
