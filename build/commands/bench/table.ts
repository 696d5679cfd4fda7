/** One figure of a bench with the limit that the project has set itself. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly better: 'lower' | 'higher';
  readonly unit: string;
}

/** What a bench found: figures, and the line that it ends with where it has one. */
export interface BenchOutcome {
  readonly rows: readonly BenchRow[];
  readonly lastLine: string | null;
}

/** Rows on the wrong side of their limit. A value that is not a number was not measured: it fails too. */
export function failedRows(rows: readonly BenchRow[]): readonly BenchRow[] {
  return rows.filter(({ value, limit, better }) => !(better === 'lower' ? value <= limit : value >= limit));
}

/** A table of aligned columns: what, measured, limit, verdict. */
export function tableOf(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${shown(row.value)} ${row.unit}`,
    `${row.better === 'lower' ? '<=' : '>='} ${shown(row.limit)} ${row.unit}`,
    failedRows([row]).length === 0 ? 'ok' : 'over',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...cells.map((row) => (row[column] ?? '').length)));
  return cells
    .map(([name = '', value = '', limit = '', verdict = '']) =>
      [
        name.padEnd(widths[0] ?? 0),
        value.padStart(widths[1] ?? 0),
        limit.padStart(widths[2] ?? 0),
        verdict,
      ].join('  '),
    )
    .join('\n');
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
