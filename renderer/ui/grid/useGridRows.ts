import { type RefObject, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { GridSource } from './gridTypes';
import { type PlacedRow, RowWindow, type RowWindowSettings } from './rowWindow';
import { SliceCache } from './slices';

export interface GridRows<Row> {
  readonly slices: SliceCache<Row>;
  readonly rowWindow: RowWindow;
  /** The rows in sight, from top to bottom. */
  readonly placed: readonly PlacedRow[];
}

/** The rows of a source in an element that scrolls: those in sight are fetched, and another list starts at its top. */
export function useGridRows<Row>(
  scroller: RefObject<HTMLElement | null>,
  source: GridSource<Row> | null,
  { count, rowHeight, covered, focusedRow }: RowWindowSettings,
): GridRows<Row> {
  const [slices] = useState(() => new SliceCache<Row>());
  const [rowWindow] = useState(() => new RowWindow());
  const version = useSyncExternalStore(slices.subscribe, slices.version);
  const placed = useSyncExternalStore(rowWindow.subscribe, rowWindow.rows);

  useLayoutEffect(() => slices.use(source), [slices, source]);
  useLayoutEffect(
    () => (scroller.current ? rowWindow.attach(scroller.current) : undefined),
    [rowWindow, scroller],
  );
  useLayoutEffect(() => {
    rowWindow.configure({ count, rowHeight, covered, focusedRow });
  }, [rowWindow, count, rowHeight, covered, focusedRow]);

  const first = placed[0]?.index ?? 0;
  const last = placed.at(-1)?.index ?? -1;
  useEffect(() => slices.want(first, last + 1), [slices, source, version, first, last]);

  const key = source?.key;
  useLayoutEffect(() => {
    rowWindow.toTop();
  }, [rowWindow, key]);

  return { slices, rowWindow, placed };
}
