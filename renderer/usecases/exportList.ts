import type { Day } from '../domain/day';
import type { Cents } from '../domain/money';
import { formatDay } from '../i18n/format/day';
import { formatCentsForEditing } from '../i18n/format/money';

/** What stands in a cell: a text that somebody wrote, an amount, a day, a number. */
export type ExportCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cents'; readonly cents: Cents }
  | { readonly kind: 'day'; readonly day: Day | null }
  | { readonly kind: 'count'; readonly count: number };

export interface ExportColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ExportCell;
}

const ROWS_AT_ONCE = 5000;

/**
 * The whole of a list as CSV for a French spreadsheet: UTF-8 with BOM, semicolons, decimal commas, CRLF. A text that a
 * spreadsheet would take for a formula is written as a text.
 * @param fetch rows `from` (included) to `to` (excluded), fewer at the end
 */
export async function exportList<Row>(
  fetch: (from: number, to: number) => Promise<{ readonly rows: readonly Row[] }>,
  columns: readonly ExportColumn<Row>[],
): Promise<Uint8Array> {
  const lines = [columns.map(({ title }) => textCell(title)).join(';')];
  for (let from = 0; ; from += ROWS_AT_ONCE) {
    const { rows } = await fetch(from, from + ROWS_AT_ONCE);
    for (const row of rows) lines.push(columns.map(({ cell }) => written(cell(row))).join(';'));
    if (rows.length < ROWS_AT_ONCE) break;
  }
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function written(cell: ExportCell): string {
  switch (cell.kind) {
    case 'text':
      return textCell(cell.text);
    case 'cents':
      return formatCentsForEditing(cell.cents, 'fr');
    case 'day':
      return cell.day === null ? '' : formatDay(cell.day, 'fr');
    case 'count':
      return String(cell.count);
  }
}

/** A text that begins like a formula gets an apostrophe first; spaces before it do not hide it. */
export function textCell(text: string): string {
  const harmless = /^[\s\u00A0]*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
