import {
  type ColumnDef,
  createTable,
  getCoreRowModel,
  type Table,
  type TableState,
} from '@tanstack/react-table';
import { foldColumns } from './foldColumns';
import type { GridColumn, GridSort } from './gridTypes';

const LEAST_WIDTH = 48;
const MOST_WIDTH = 900;

function bounded(width: number): number {
  return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
}

/**
 * Widths and order of the columns: TanStack Table behind an external store. Rows are not its business (they are read by
 * slices and sorted by the source), so its row model stays empty and costs nothing.
 */
export class ColumnModel<Row> {
  private readonly listeners = new Set<() => void>();
  private readonly widthListeners = new Set<(widths: Readonly<Record<string, number>>) => void>();
  private state: TableState | null = null;
  private changes = 0;
  private visible: readonly GridColumn<Row>[] = [];
  private room = Infinity;
  private sorted: string | null = null;
  private readonly table: Table<Row>;

  /** @param widths that the owner gave earlier, by column */
  constructor(
    private columns: readonly GridColumn<Row>[],
    widths: Readonly<Record<string, number>> = {},
  ) {
    this.table = createTable<Row>({
      data: [],
      columns: this.definitions(),
      getCoreRowModel: getCoreRowModel(),
      manualSorting: true,
      enableMultiSort: false,
      renderFallbackValue: null,
      state: {},
      onStateChange: (updater) => {
        const current = this.table.getState();
        this.adopt(typeof updater === 'function' ? updater(current) : updater);
      },
    });
    const columnSizing = Object.fromEntries(
      Object.entries(widths).map(([id, width]) => [id, bounded(width)]),
    );
    this.adopt({ ...this.table.initialState, columnSizing });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = (): number => this.changes;

  /** Told the widths that the owner gave, each time he gives one. @returns a function that stops */
  readonly subscribeWidths = (listener: (widths: Readonly<Record<string, number>>) => void): (() => void) => {
    this.widthListeners.add(listener);
    return () => this.widthListeners.delete(listener);
  };

  /** @param sorted the column that the list is sorted by: it is never folded away */
  configure(columns: readonly GridColumn<Row>[], sorted: string | null = null): void {
    if (columns === this.columns && sorted === this.sorted) return;
    this.columns = columns;
    this.sorted = sorted;
    this.table.setOptions((options) => ({ ...options, columns: this.definitions() }));
    this.arrange();
    this.announce();
  }

  /** Shows no more columns than have room, in pixels, as far as they can be spared. 0: not laid out yet. */
  fit(room: number): void {
    if (room <= 0 || room === this.room) return;
    this.room = room;
    const before = this.visible;
    this.arrange();
    if (this.visible !== before) this.announce();
  }

  /** Columns in the order shown; the same array until they change, so that rows are not drawn again for nothing. */
  shown(): readonly GridColumn<Row>[] {
    return this.visible;
  }

  resize(id: string, width: number): void {
    this.table.setColumnSizing((sizes) => ({ ...sizes, [id]: bounded(width) }));
    this.tellWidths();
  }

  /** Back to the width that the column came with. */
  resetWidth(id: string): void {
    this.table.getColumn(id)?.resetSize();
    this.tellWidths();
  }

  /** The value of `grid-template-columns` for every row, the columns of `lead` pixels first. */
  template(lead: readonly number[]): string {
    const sizes = this.table.getState().columnSizing;
    const tracks = this.shown().map((column) => {
      const chosen = sizes[column.id];
      if (chosen !== undefined) return `${chosen}px`;
      return column.grow ? `minmax(${column.width}px, ${column.grow}fr)` : `${column.width}px`;
    });
    const filler = tracks.some((track) => track.endsWith('fr)')) ? [] : ['minmax(0, 1fr)'];
    return [...lead.map((width) => `${width}px`), ...tracks, ...filler].join(' ');
  }

  /** Below this width the list scrolls sideways. */
  leastWidth(lead: readonly number[]): number {
    const sizes = this.table.getState().columnSizing;
    const own = this.shown().reduce((sum, column) => sum + (sizes[column.id] ?? column.width), 0);
    return own + lead.reduce((sum, width) => sum + width, 0);
  }

  private arrange(): void {
    const byId = new Map(this.columns.map((column) => [column.id, column]));
    const sizes = this.table.getState().columnSizing;
    const all = this.table.getVisibleLeafColumns().flatMap((column) => byId.get(column.id) ?? []);
    // What the owner gave a width he wants to see, also while he is widening it.
    const stays = new Set([...Object.keys(sizes), ...(this.sorted === null ? [] : [this.sorted])]);
    const shown = foldColumns(all, ({ id, width }) => sizes[id] ?? width, this.room, stays);
    const same =
      shown.length === this.visible.length && shown.every((column, place) => column === this.visible[place]);
    if (!same) this.visible = shown;
  }

  private definitions(): ColumnDef<Row>[] {
    return this.columns.map((column) => ({
      id: column.id,
      header: column.header,
      size: column.width,
      minSize: LEAST_WIDTH,
      maxSize: MOST_WIDTH,
      enableSorting: column.sortable === true,
    }));
  }

  private adopt(state: TableState): void {
    this.state = state;
    this.table.setOptions((options) => ({ ...options, state: this.state ?? {} }));
    this.arrange();
    this.announce();
  }

  private tellWidths(): void {
    const widths = this.table.getState().columnSizing;
    for (const listener of this.widthListeners) listener(widths);
  }

  private announce(): void {
    this.changes += 1;
    for (const listener of this.listeners) listener();
  }
}

/** What a press on a column's heading asks for: ascending first, then the other way. */
export function nextSort(sort: GridSort | null, column: string): GridSort {
  const ascending = sort?.column !== column || sort.direction === 'descending';
  return { column, direction: ascending ? 'ascending' : 'descending' };
}
