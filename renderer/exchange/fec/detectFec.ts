import { DecimalVote, type DecimalSign } from '../fields/amount';
import { splitLine } from '../fields/splitLine';
import {
  columnsByPosition,
  columnsOfHeader,
  isFecHeader,
  looksLikeFecLine,
  ROLES,
  type Columns,
} from './columns';

/** How an accounting file is laid out. */
export interface FecLayout {
  readonly separator: string;
  /** Names as written; the official positions have none. */
  readonly header: readonly string[];
  /** Physical line of the header, 0 when there is none. */
  readonly headerLine: number;
  /** Number of fields of a full line. A line with more is rejected: one of its fields holds the separator. */
  readonly width: number;
  readonly columns: Columns;
  readonly sign: DecimalSign;
}

export const SEPARATORS = ['\t', '|', ';', ','] as const;
const LINES_BEFORE_HEADER = 12;
/** Lines that decide on the decimal sign and on the usual number of fields. */
const SIGN_LINES = 400;

/** Finds out from its first lines whether a file is a FEC, and how it is laid out; null when it is none. */
export function detectFec(sampleLines: readonly string[]): FecLayout | null {
  let best: (Omit<FecLayout, 'sign'> & { known: number }) | null = null;
  for (const separator of SEPARATORS)
    for (const [index, line] of sampleLines.slice(0, LINES_BEFORE_HEADER).entries()) {
      const header = splitLine(line, separator);
      if (header.length < 6) continue;
      const columns = columnsOfHeader(header);
      if (!isFecHeader(header, columns)) continue;
      const known = ROLES.filter((role) => columns[role] >= 0).length;
      if (best === null || known > best.known)
        best = { separator, header, headerLine: index + 1, width: header.length, columns, known };
    }
  if (best !== null) return withSign(best, sampleLines);
  for (const separator of SEPARATORS) {
    const cells = splitLine(sampleLines.find((line) => line.trim() !== '') ?? '', separator);
    if (looksLikeFecLine(cells))
      return withSign(
        {
          separator,
          header: [],
          headerLine: 0,
          width: separator === ',' ? 18 : Math.max(18, cells.length),
          columns: columnsByPosition(),
        },
        sampleLines,
      );
  }
  return null;
}

/** The layout with the decimal sign that its sample shows. */
export function withSign(layout: Omit<FecLayout, 'sign'>, sampleLines: readonly string[]): FecLayout {
  const vote = new DecimalVote();
  const counts = new Map<number, number>();
  const { debit, credit, amount } = layout.columns;
  for (const line of sampleLines.slice(layout.headerLine, layout.headerLine + SIGN_LINES)) {
    const cells = splitLine(line, layout.separator);
    if (mayBeFull(cells, layout)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    for (const column of [debit, credit, amount]) {
      const cell = column < 0 ? undefined : cells[column];
      if (cell !== undefined && cell !== '') vote.add(cell);
    }
  }
  const { separator, header, headerLine, columns } = layout;
  return {
    separator,
    header,
    headerLine,
    width: usualWidth(layout.width, counts),
    columns,
    sign: vote.result(),
  };
}

/**
 * Whether a line is no wider than its header but for empty cells at its end. Between commas it is never wider: the comma of an
 * amount would be taken for a separator, and the cents for the credit.
 */
function mayBeFull(cells: readonly string[], { width, separator }: Omit<FecLayout, 'sign'>): boolean {
  return cells.length <= width || (separator !== ',' && cells.slice(width).every((cell) => cell === ''));
}

/** Some programs end every line with one separator more than the header: then that is the width of a full line. */
function usualWidth(width: number, counts: ReadonlyMap<number, number>): number {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [fields, count] of counts) if (fields > width && count >= 3 && count * 2 > total) return fields;
  return width;
}
