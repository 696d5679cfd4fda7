import type { TableLayout } from './definition';
import { mm } from './envelope';

/** Sizes and colours of all our documents. */
export const BODY = 9.5;
export const SMALL = 8.5;
export const TINY = 7;
export const INK = '#1a1a1a';
export const SOFT = '#5a6068';
export const RULE = '#b8bec6';
export const PALE = '#f1f3f5';
export const MARK_COLOR = '#e4e7eb';

export const LEFT = mm(20);
export const RIGHT = mm(18);
export const CONTENT_WIDTH = mm(210 - 20 - 18);

/** Hairlines between rows, a firmer one under the head and above the total. */
export function ruledLayout(totalRows: number, padding = 1.8): TableLayout {
  return {
    hLineWidth: (row, node) => {
      const rows = node.table.body.length;
      if (row === 0) return 0;
      if (row === node.table.headerRows || row === rows) return 0.7;
      return row === rows - totalRows ? 0.7 : 0.3;
    },
    vLineWidth: () => 0,
    hLineColor: (row, node) => {
      const rows = node.table.body.length;
      const firm = row === node.table.headerRows || row === rows || row === rows - totalRows;
      return firm ? SOFT : RULE;
    },
    paddingLeft: (column) => (column === 0 ? 0 : 3),
    paddingRight: (column, node) => (column === node.table.widths.length - 1 ? 0 : 3),
    paddingTop: () => padding,
    paddingBottom: () => padding,
  };
}
