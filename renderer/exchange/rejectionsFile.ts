import type { RejectedRecord, Rejections } from './inspection';
import { separatorChar } from './separator';

/** A cell that a spreadsheet would run; a plain amount such as -12,00 is none. */
const RUNS = /^[=+\-@\t\r]/;
const AMOUNT = /^[-+]?[\d\s.,\u00a0\u202f]+$/;

/** What the file says in the owner's language. */
export interface RejectionWords {
  /** Titles of the columns in front. */
  readonly line: string;
  readonly reason: string;
  readonly reasonOf: (record: RejectedRecord) => string;
}

/**
 * The rejected records as a CSV that the owner can correct and import again: their own cells under the columns of the file, with the
 * physical line and the reason in front (columns that the reader does not know). Cells that a spreadsheet would take for a formula are
 * guarded by an apostrophe, which the reader takes away.
 */
export function rejectionsFile(rejections: Rejections, words: RejectionWords): Uint8Array {
  const separator = rejections.separator === 'TAB' ? ';' : separatorChar(rejections.separator);
  const write = (cells: readonly string[]): string =>
    cells.map((cell) => cellText(cell, separator)).join(separator);
  const rows = [write([words.line, words.reason, ...rejections.header])];
  for (const record of rejections.records)
    rows.push(write([String(record.line), words.reasonOf(record), ...record.cells]));
  return new TextEncoder().encode(`\ufeff${rows.join('\r\n')}\r\n`);
}

function cellText(cell: string, separator: string): string {
  const guarded = RUNS.test(cell) && !AMOUNT.test(cell) ? `'${cell}` : cell;
  const needsQuotes = guarded.includes(separator) || /["\r\n]/.test(guarded);
  return needsQuotes ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
