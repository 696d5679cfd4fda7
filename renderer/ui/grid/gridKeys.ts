/** Where the focus is: `row` -1 is the row of headings. Columns count from 0, the box to tick included. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

export type GridAction =
  | { readonly kind: 'move'; readonly to: Cursor }
  | { readonly kind: 'tick'; readonly range: boolean }
  | { readonly kind: 'tickAll' }
  | { readonly kind: 'open' }
  | { readonly kind: 'sort' }
  | { readonly kind: 'resize'; readonly by: number }
  | { readonly kind: 'type'; readonly text: string };

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

const RESIZE_STEP = 16;

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

function moved(press: KeyPress, at: Cursor, extent: GridExtent): Cursor | null {
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const row = (value: number, least = 0): Cursor => ({ ...at, row: within(value, least, lastRow) });
  const column = (value: number): Cursor => ({ ...at, column: within(value, 0, lastColumn) });
  switch (press.key) {
    case 'ArrowDown':
      return row(press.ctrl ? lastRow : at.row + 1);
    case 'ArrowUp':
      return press.ctrl ? row(0) : row(at.row - 1, -1);
    case 'PageDown':
      return row(at.row + extent.page);
    case 'PageUp':
      return row(at.row - extent.page);
    case 'ArrowRight':
      return column(at.column + 1);
    case 'ArrowLeft':
      return column(at.column - 1);
    case 'Home':
      return press.ctrl ? { row: within(0, 0, lastRow), column: 0 } : column(0);
    case 'End':
      return press.ctrl ? { row: within(lastRow, 0, lastRow), column: lastColumn } : column(lastColumn);
    default:
      return null;
  }
}

/**
 * What a key means in a list (ARIA grid pattern), or null when it means nothing there. Home and End go along the row;
 * with Ctrl, to the ends of the list. Letters start a search.
 */
export function gridAction(press: KeyPress, at: Cursor, extent: GridExtent): GridAction | null {
  if (press.alt) {
    const sideways = press.key === 'ArrowLeft' ? -1 : press.key === 'ArrowRight' ? 1 : 0;
    return at.row === -1 && sideways !== 0 ? { kind: 'resize', by: sideways * RESIZE_STEP } : null;
  }
  const to = moved(press, at, extent);
  if (to !== null) return { kind: 'move', to };
  if (press.ctrl) return press.key.toLowerCase() === 'a' ? { kind: 'tickAll' } : null;
  if (press.key === ' ') return at.row === -1 ? { kind: 'sort' } : { kind: 'tick', range: press.shift };
  if (press.key === 'Enter') return at.row === -1 ? { kind: 'sort' } : { kind: 'open' };
  return /^[\p{L}\p{N}]$/u.test(press.key) ? { kind: 'type', text: press.key } : null;
}
