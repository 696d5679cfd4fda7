import type { ReactNode } from 'react';

/** One column of a list. */
export interface GridColumn<Row> {
  /** Also the key given to `onSort`. */
  readonly id: string;
  readonly header: string;
  /** Width in pixels; with `grow`, the least width. */
  readonly width: number;
  /** Share of the room that is left. 0 or absent: fixed. */
  readonly grow?: number;
  /** Where there is no room for all columns, those with the highest number leave first; absent: it never leaves. */
  readonly fold?: number;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** What the row of totals shows under this column. */
  readonly total?: ReactNode;
}

/**
 * Rows that are fetched by slices. A new object means new data: same `key` (the same list after a change) keeps the
 * old rows in sight until the new ones are there; another `key` (another filter or order) starts afresh at the top.
 */
export interface GridSource<Row> {
  readonly key: string;
  readonly count: number;
  /** Rows `from` (included) to `to` (excluded), in order. May answer at once or later; a rejection is shown. */
  readonly rows: (from: number, to: number) => readonly Row[] | Promise<readonly Row[]>;
  readonly rowId: (row: Row) => string;
}

/** What a screen may ask of its list. */
export interface GridControls {
  /** Makes another row the active one; the keyboard's focus stays where it is. */
  readonly moveBy: (rows: number) => void;
}

export interface GridSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** What is ticked, whatever part of it is loaded. See `useTicks`; a screen whose ticks are business data gives its own. */
export interface GridTicks<Row> {
  readonly isTicked: (row: Row) => boolean;
  readonly state: 'none' | 'some' | 'all';
  readonly setTicked: (rows: readonly Row[], ticked: boolean) => void;
  readonly setAll: (ticked: boolean) => void;
  /** False: no row can be ticked, and "all" neither. */
  readonly canTickAny?: boolean;
  /** A row that can't be ticked shows a disabled box. */
  readonly canTick?: (row: Row) => boolean;
}

/** A source over rows that are all in memory: short lists, tests. */
export function sourceOf<Row>(
  key: string,
  rows: readonly Row[],
  rowId: (row: Row) => string,
): GridSource<Row> {
  return { key, count: rows.length, rows: (from, to) => rows.slice(from, to), rowId };
}
