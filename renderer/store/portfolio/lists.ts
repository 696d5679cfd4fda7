import { cents } from '../../domain/money';
import type { ListSums, Slice } from './protocol';

/** A list as sorted and filtered for one query: rows by number, and its sums. Kept while scrolling. */
export interface SortedList {
  readonly rows: Uint32Array;
  readonly sums: ListSums;
}

/** The last few lists by query, so that scrolling neither sorts nor filters again. */
export class ListCache {
  readonly #lists = new Map<string, SortedList>();

  get(query: object, make: () => SortedList): SortedList {
    const key = JSON.stringify(query);
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = make();
    const [oldest] = this.#lists.keys();
    if (oldest !== undefined && this.#lists.size >= 8) this.#lists.delete(oldest);
    this.#lists.set(key, list);
    return list;
  }
}

export function sliceOf<Row>(
  list: SortedList,
  version: number,
  range: { readonly from: number; readonly to: number },
  rowAt: (row: number) => Row | null,
): Slice<Row> {
  const from = Math.max(0, Math.min(range.from, list.rows.length));
  const rows: Row[] = [];
  for (const number of list.rows.subarray(from, Math.max(from, range.to))) {
    const row = rowAt(number);
    if (row !== null) rows.push(row);
  }
  return { version, from, rows, count: list.rows.length, sums: list.sums };
}

/** Adds sums up over the rows of a list. */
export function sumsOver(
  rows: Uint32Array,
  add: (row: number) => Readonly<Record<keyof ListSums, number>>,
): ListSums {
  let open = 0;
  let overdue = 0;
  let waiting = 0;
  let amount = 0;
  for (const row of rows) {
    const part = add(row);
    open += part.open;
    overdue += part.overdue;
    waiting += part.waiting;
    amount += part.amount;
  }
  return { open: cents(open), overdue: cents(overdue), waiting: cents(waiting), amount: cents(amount) };
}
