import {
  type ColumnDef,
  createTable,
  getCoreRowModel,
  type Table,
  type TableState,
} from '@tanstack/react-table';
import type { GridColumn, GridSort } from './gridTypes';

export const LEAST_WIDTH = 48;
const MOST_WIDTH = 900;

/**
 * Widths and order of the columns: TanStack Table behind an external store. Rows are not its business (they are read by
 * slices and sorted by the source), so its row model stays empty and costs nothing.
 */
export class ColumnModel<Row> {
  private readonly listeners = new Set<() => void>();
  private state: TableState | null = null;
  private changes = 0;
  private visible: readonly GridColumn<Row>[] = [];
  private readonly table: Table<Row>;

  constructor(private columns: readonly GridColumn<Row>[]) {
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
    this.adopt(this.table.initialState);
    this.arrange();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = (): number => this.changes;

  configure(columns: readonly GridColumn<Row>[]): void {
    if (columns === this.columns) return;
    this.columns = columns;
    this.table.setOptions((options) => ({ ...options, columns: this.definitions() }));
    this.arrange();
    this.announce();
  }

  /** Columns in the order shown; the same array until they change, so that rows are not drawn again for nothing. */
  shown(): readonly GridColumn<Row>[] {
    return this.visible;
  }

  resize(id: string, width: number): void {
    const bounded = Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
    this.table.setColumnSizing((sizes) => ({ ...sizes, [id]: bounded }));
  }

  /** Back to the width that the column came with. */
  resetWidth(id: string): void {
    this.table.getColumn(id)?.resetSize();
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
    this.visible = this.table.getVisibleLeafColumns().flatMap((column) => byId.get(column.id) ?? []);
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
    this.announce();
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
