interface PlainRow {
  readonly number: string;
  readonly customer: string;
  readonly amount: number;
  readonly date: string;
  readonly dueDate: string;
}

/** What both lists are searched for: words that many, some and few rows have. */
export const SEARCHES = ['numero 42', 'numero 1', 'fa2025 77', 'client 9'];

/** The same list without a portfolio: an array of objects, sorted by the same two keys and searched for the same words without accents. */
export async function plainList(
  rows: readonly PlainRow[],
): Promise<{ readonly sortMs: number; readonly filterMs: number }> {
  const fold = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase();
  const timed = (run: () => unknown): Promise<number> => {
    const from = performance.now();
    run();
    return Promise.resolve(performance.now() - from);
  };
  // Folded once beforehand, as a careful program would: else the peer would be slow by its own fault.
  const keyed = rows.map((row) => ({ row, key: fold(`${row.customer} ${row.number}`) }));
  const sorts: ((a: PlainRow, b: PlainRow) => number)[] = [
    (a, b) => a.amount - b.amount || compare(a.dueDate, b.dueDate),
    (a, b) => compare(a.date, b.date) || compare(a.dueDate, b.dueDate),
    (a, b) => compare(a.dueDate, b.dueDate) || compare(a.date, b.date),
  ];
  let turn = 0;
  let search = 0;
  return {
    sortMs: await median(3 * sorts.length, () => {
      const order = sorts[turn++ % sorts.length];
      return timed(() => [...rows].sort(order));
    }),
    filterMs: await median(3 * SEARCHES.length, () => {
      const words = fold(SEARCHES[search++ % SEARCHES.length] ?? '').split(' ');
      return timed(() => keyed.filter(({ key }) => words.every((word) => key.includes(word))));
    }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let index = 0; index < times; index++) values.push(await measure());
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
