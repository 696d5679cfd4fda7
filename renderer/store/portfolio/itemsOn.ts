import type { Allocation, Item, SettledItem } from '../../domain/account/item';
import type { Day } from '../../domain/day';

/** The items of an account as they stood on a past day: dated by then, not settled by then, less what was paid by then. */
export function itemsOn(open: readonly Item[], settled: readonly SettledItem[], on: Day): readonly Item[] {
  const stood = settled.filter((item) => leftOn(item) > on).map(withoutUndated);
  return [...open, ...stood].filter((item) => item.date <= on).map((item) => paidBy(item, on));
}

/**
 * Day on which an item was settled. Where no source named it, the latest day that the item itself or its payments name is
 * taken (due date, letters and claims about it among them): it was not paid sooner than that, as far as anyone knows.
 */
function leftOn({ settledOn, date, dueDate, allocations, stage, noticeOn, claimed }: SettledItem): Day {
  if (settledOn !== null) return settledOn;
  const named = [dueDate, ...allocations.map(({ on }) => on), stage?.on, noticeOn, claimed?.upTo];
  return named.reduce<Day>((last, day) => (typeof day === 'string' && day > last ? day : last), date);
}

/** A list that says what was paid but not when has it on the item's own day: that is no day on which it was paid. */
function withoutUndated(item: SettledItem): SettledItem {
  const isUndated = ({ source, on }: Allocation): boolean => source === 'file' && on === item.date;
  return item.settledOn === null && item.allocations.some(isUndated)
    ? { ...item, allocations: item.allocations.filter((allocation) => !isUndated(allocation)) }
    : item;
}

function paidBy(item: Item, on: Day): Item {
  const { allocations } = item;
  if (allocations.every((allocation) => allocation.on <= on)) return item;
  return { ...item, allocations: allocations.filter((allocation) => allocation.on <= on) };
}
