import { useCallback, useMemo, useState } from 'react';
import type { GridSort } from './gridTypes';
import { type AskedList, type AskedSlice, useAskedSource } from './useAskedSource';
import { useKeptSort } from './useKeptSort';

/** A list that words and choices narrow and a column sorts: what it is, whatever its rows. Made once, outside the screen. */
export interface ListModel<Row, Filter, Query> {
  /** The list's own: its order and widths are kept under it. */
  readonly name: string;
  /** Columns by which it can be sorted. */
  readonly sorts: readonly string[];
  readonly firstSort: GridSort;
  readonly firstFilter: Filter;
  /** The question that a filter and an order make. */
  readonly queryOf: (filter: Filter, sort: GridSort) => Query;
  readonly rowId: (row: Row) => string;
}

export interface AskedRange {
  readonly from: number;
  readonly to: number;
}

export interface FilteredList<Row, Sums, Filter, Query> {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly query: Query;
  /** What is shown of it now, for a `ListScreen`. */
  readonly shown: {
    readonly name: string;
    readonly list: AskedList<Row, Sums>;
    readonly sort: GridSort;
    readonly onSort: (sort: GridSort) => void;
    /** Letters typed in the list are words to find. */
    readonly onType: (text: string) => void;
  };
}

/**
 * @param version rises with each change of the data: the same list is asked again
 * @param ask stable (`useCallback`): rows of a range with the count and the sums of all that the query finds
 */
export function useFilteredList<Row, Sums, Filter extends { readonly text: string }, Query>(
  model: ListModel<Row, Filter, Query>,
  version: number,
  ask: (query: Query, range: AskedRange) => Promise<AskedSlice<Row, Sums>>,
): FilteredList<Row, Sums, Filter, Query> {
  const { name, queryOf, rowId } = model;
  const [filter, setFilter] = useState(model.firstFilter);
  const [sort, onSort] = useKeptSort(name, model.sorts, model.firstSort);
  const query = useMemo(() => queryOf(filter, sort), [queryOf, filter, sort]);
  const askRange = useCallback((from: number, to: number) => ask(query, { from, to }), [ask, query]);
  const list = useAskedSource({ key: JSON.stringify(query), version, ask: askRange, rowId });
  const onType = (text: string): void => setFilter({ ...filter, text: filter.text + text });
  return { filter, setFilter, query, shown: { name, list, sort, onSort, onType } };
}
