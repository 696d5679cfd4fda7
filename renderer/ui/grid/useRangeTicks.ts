import { useRef } from 'react';
import type { GridTicks } from './gridTypes';
import type { SliceCache } from './slices';

/**
 * Ticks a row or, with `range`, all from the one that was ticked last to this one, loaded or not. Rows that can't be ticked stay
 * as they are.
 */
export function useRangeTicks<Row>(
  slices: SliceCache<Row>,
  ticks: GridTicks<Row> | undefined,
): (row: number, range: boolean) => void {
  const tickedFrom = useRef(0);
  return (row, range) => {
    const target = slices.rowAt(row);
    if (!ticks || target === undefined || ticks.canTick?.(target) === false) return;
    const from = range ? Math.min(tickedFrom.current, row) : row;
    const to = range ? Math.max(tickedFrom.current, row) : row;
    const ticked = range || !ticks.isTicked(target);
    tickedFrom.current = row;
    if (from === to) {
      ticks.setTicked([target], ticked);
      return;
    }
    void slices.fetch(from, to + 1).then((rows) =>
      ticks.setTicked(
        rows.filter((each) => ticks.canTick?.(each) !== false),
        ticked,
      ),
    );
  };
}
