import type { Allocation, Item, SettledItem } from '../../domain/account/item';
import type { Day } from '../../domain/day';

/** The items of an account as they stood on a past day: dated by then, not settled by then, less what was paid by then. */
export function itemsOn(open: readonly Item[], settled: readonly SettledItem[], on: Day): readonly Item[] {
  const ends = endsOfGroups(settled);
  const stood = settled.filter((item) => leftOn(item, ends) > on).map(withoutUndated);
  return [...open, ...stood].filter((item) => item.date <= on).map((item) => paidBy(item, on));
}

interface GroupEnd {
  readonly on: Day;
  readonly debits: boolean;
  readonly credits: boolean;
}

/**
 * Last day of each matching group whose file names no day of matching: until then its lines stand together, a payment lowers what it
 * pays from its own day on, and on the last day they come to nothing.
 */
function endsOfGroups(settled: readonly SettledItem[]): ReadonlyMap<string, GroupEnd> {
  const ends = new Map<string, GroupEnd>();
  for (const { matching, settledOn, date, amount } of settled) {
    if (matching === null || settledOn !== null) continue;
    const { on, debits, credits } = ends.get(matching) ?? { on: date, debits: false, credits: false };
    ends.set(matching, {
      on: date > on ? date : on,
      debits: debits || amount > 0,
      credits: credits || amount < 0,
    });
  }
  return ends;
}

/**
 * Day on which an item was settled. Where no source named it, it is the last day of its matching group; of an item whose
 * counterpart is not known, the latest day that the item itself or its payments name (due date, letters and claims about it among
 * them): it was not paid sooner than that, as far as anyone knows.
 */
function leftOn(item: SettledItem, ends: ReadonlyMap<string, GroupEnd>): Day {
  const { settledOn, matching, date, dueDate, allocations, stage, noticeOn, claimed } = item;
  if (settledOn !== null) return settledOn;
  const group = matching === null ? undefined : ends.get(matching);
  if (group !== undefined && group.debits && group.credits) return group.on;
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
