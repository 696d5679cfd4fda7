interface PlainRow {
  readonly number: string;
  readonly customer: string;
  readonly amount: number;
  readonly date: string;
  readonly dueDate: string;
}

/** What both lists are searched for: words that many, some and few rows have. */
const SEARCHES = ['numero 42', 'numero 1', 'fa2025 77', 'client 9'];
const SEARCH_TURNS = 25;

/** The same list without a portfolio: an array of objects, sorted by the same two keys and searched for the same words without accents. */
export async function plainList(
  rows: readonly PlainRow[],
): Promise<{ readonly sortMs: number; readonly search: (text: string) => unknown }> {
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
  return {
    sortMs: await median(3 * sorts.length, () => {
      const order = sorts[turn++ % sorts.length];
      return timed(() => [...rows].sort(order));
    }),
    search: (text) => {
      const words = fold(text).trim().split(' ');
      return keyed.filter(({ key }) => words.every((word) => key.includes(word)));
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let index = 0; index < times; index++) values.push(await measure());
  return medianOf(values);
}

/**
 * Both searches for each word in turns, so that a busy moment falls on both, and often: each takes only a few milliseconds.
 * @returns for each the sum over the words of its median, in milliseconds
 */
export async function bothSearches(
  ours: (text: string) => Promise<unknown>,
  plain: (text: string) => unknown,
): Promise<{ readonly oursMs: number; readonly plainMs: number }> {
  let oursMs = 0;
  let plainMs = 0;
  // A text asked before is kept, so each search ends in a space more.
  let spaces = 0;
  for (const word of SEARCHES) {
    const times: { readonly ours: number[]; readonly plain: number[] } = { ours: [], plain: [] };
    for (let turn = 0; turn < SEARCH_TURNS; turn++) {
      const text = `${word}${' '.repeat(spaces++)}`;
      const begun = performance.now();
      await ours(text);
      const between = performance.now();
      plain(text);
      times.ours.push(between - begun);
      times.plain.push(performance.now() - between);
    }
    oursMs += medianOf(times.ours);
    plainMs += medianOf(times.plain);
  }
  return { oursMs, plainMs };
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
