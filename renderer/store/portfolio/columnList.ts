import type { Columns, QueryOf } from './column';
import type { ColumnTable } from './columnTable';
import { filterRows } from './filters';
import { ListCache, sliceOf, sumsOver, type SortedList } from './lists';
import { orderBy, Orders, passing } from './ordering';
import type { ListSums, Range, Slice } from './protocol';
import { wordsOf } from './words';

/** What is special in a list, beside its columns. */
export interface ListParts<Row> {
  /** Raised by each change of the portfolio. */
  readonly version: number;
  readonly rowAt: (row: number) => Row | null;
  /** 1 for each row in which all of these words are found. */
  readonly find: (words: readonly string[]) => Uint8Array;
  /** What a row adds to the list's sums. */
  readonly sumsOf: (row: number) => Readonly<Record<keyof ListSums, number>>;
}

/** A list over one state of the portfolio: sorted, filtered and cut by the columns that are declared for it. */
export class ColumnList<Declared extends Columns, Owner extends object, Source, Row> {
  readonly #orders = new Orders<string>();
  readonly #lists = new ListCache();

  constructor(
    readonly table: ColumnTable<Declared, Owner, Source>,
    readonly parts: ListParts<Row>,
  ) {}

  slice(query: QueryOf<Declared>, range: Range): Slice<Row> {
    return sliceOf(this.#sorted(query), this.parts.version, range, this.parts.rowAt);
  }

  /** All rows of the query, in its order. */
  rows(query: QueryOf<Declared>): Uint32Array {
    return this.#sorted(query).rows;
  }

  #sorted(query: QueryOf<Declared>): SortedList {
    return this.#lists.get(query, () => {
      const order = this.#orders.get(query.sort, () => this.#order(query.sort));
      const words = wordsOf(query.text);
      const passes = words.length === 0 ? new Uint8Array(this.table.count).fill(1) : this.parts.find(words);
      filterRows(this.table as ColumnTable<Declared, object, never>, query, passes);
      const rows = passing(order, query.direction, (row) => passes[row] === 1);
      return { rows, sums: sumsOver(rows, this.parts.sumsOf) };
    });
  }

  #order(sort: string): Uint32Array {
    const { columns, count } = this.table;
    return orderBy(
      count,
      (columns[sort]?.sort ?? [sort]).map((name) => this.table.keys(name)),
    );
  }
}
