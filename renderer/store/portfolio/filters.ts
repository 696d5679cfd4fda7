import type { Column, Columns, FiltersOf, Sign } from './column';
import { type ColumnTable, wordsOf } from './columnTable';
import { NO_WORD } from './vocabulary';

/**
 * Leaves in `passes` (1 for a row that passes) the rows that all filters let through. Row after row, as the columns lie in
 * memory: by order it takes far longer.
 */
export function filterRows<Declared extends Columns>(
  table: ColumnTable<Declared, object, never>,
  filters: FiltersOf<Declared>,
  passes: Uint8Array,
): void {
  const wanted = filters as Readonly<Record<string, unknown>>;
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.filter === undefined) continue;
    const test = testOf(table, name, column, wanted[column.filter.name]);
    if (test === null) continue;
    for (let row = 0; row < passes.length; row++) if (passes[row] === 1 && !test(row)) passes[row] = 0;
  }
}

/** Null when all rows pass. */
function testOf(
  table: ColumnTable<Columns, object, never>,
  name: string,
  column: Column,
  wanted: unknown,
): ((row: number) => boolean) | null {
  switch (column.filter?.takes) {
    case undefined:
      return null;
    case 'is':
      if (wanted === null) return null;
      if (column.kind !== 'text') return ofAny(table, name, column, [wanted]);
      return equals(table.texts(name), wanted);
    case 'anyOf':
      return (wanted as readonly unknown[]).length === 0
        ? null
        : ofAny(table, name, column, wanted as readonly unknown[]);
    case 'atLeast':
      return wanted === null ? null : atLeast(table.numbers(name), wanted as number);
    case 'sign':
      return signed(table.numbers(name), wanted as Sign);
  }
}

/** However many words there are, and however many are looked for. */
function ofAny(
  table: ColumnTable<Columns, object, never>,
  name: string,
  column: Column,
  wanted: readonly unknown[],
): (row: number) => boolean {
  const words = wordsOf(column, table.words);
  const codes = new Set(wanted.map((word) => words.codeOf(word)).filter((code) => code !== NO_WORD));
  if (column.kind === 'flags') {
    const flags = table.flags(name);
    return (row) => flags[row]?.some((code) => codes.has(code)) === true;
  }
  const cells = table.numbers(name);
  return (row) => codes.has(cells[row] ?? NaN);
}

function equals(cells: readonly string[], wanted: unknown): (row: number) => boolean {
  return (row) => cells[row] === wanted;
}

function atLeast(cells: ArrayLike<number>, least: number): (row: number) => boolean {
  return (row) => (cells[row] ?? NaN) >= least;
}

function signed(cells: ArrayLike<number>, sign: Sign): ((row: number) => boolean) | null {
  if (sign === 'all') return null;
  return sign === 'owing' ? (row) => (cells[row] ?? 0) > 0 : (row) => (cells[row] ?? 0) < 0;
}
