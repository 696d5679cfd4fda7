import { useMemo, useState } from 'react';
import type { GridTicks } from './gridTypes';

/** Either a few rows, or all but a few: "tick all" costs nothing on 100 000 rows. */
export interface TickedSet {
  readonly kind: 'only' | 'allBut';
  readonly ids: ReadonlySet<string>;
}

export const NOTHING_TICKED: TickedSet = { kind: 'only', ids: new Set() };

export function isInTickedSet(set: TickedSet, id: string): boolean {
  return set.ids.has(id) === (set.kind === 'only');
}

export function tickedCount(set: TickedSet, count: number): number {
  return set.kind === 'only' ? set.ids.size : count - set.ids.size;
}

export function withTicked(set: TickedSet, ids: readonly string[], ticked: boolean): TickedSet {
  const next = new Set(set.ids);
  for (const id of ids) {
    if (ticked === (set.kind === 'only')) next.add(id);
    else next.delete(id);
  }
  return { kind: set.kind, ids: next };
}

/** Ticks kept by the screen. `count`: rows in the list. */
export function useTicks<Row>(
  rowId: (row: Row) => string,
  count: number,
  initial: TickedSet = NOTHING_TICKED,
): { readonly ticks: GridTicks<Row>; readonly set: TickedSet; readonly clear: () => void } {
  const [set, setSet] = useState(initial);
  return useMemo(() => {
    const number = tickedCount(set, count);
    const ticks: GridTicks<Row> = {
      isTicked: (row) => isInTickedSet(set, rowId(row)),
      state: number === 0 ? 'none' : number >= count ? 'all' : 'some',
      canTickAny: count > 0,
      setTicked: (rows, ticked) => setSet((before) => withTicked(before, rows.map(rowId), ticked)),
      setAll: (ticked) => setSet({ kind: ticked && count > 0 ? 'allBut' : 'only', ids: new Set() }),
    };
    return { ticks, set, clear: () => setSet(NOTHING_TICKED) };
  }, [set, count, rowId]);
}
