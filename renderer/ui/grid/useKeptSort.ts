import { useCallback, useState } from 'react';
import type { GridSort } from './gridTypes';
import { keepList, readKeptList } from './keptList';

/**
 * The order of a list, as the owner left it on this computer.
 * @param name the list's own, the same as the grid's `name`
 * @param columns by which the list can be sorted today: another one that was kept counts no more
 */
export function useKeptSort(
  name: string,
  columns: readonly string[],
  first: GridSort,
): readonly [GridSort, (sort: GridSort) => void] {
  const [sort, setSort] = useState(() => {
    const kept = readKeptList(localStorage, name).sort;
    return kept !== null && columns.includes(kept.column) ? kept : first;
  });
  const choose = useCallback(
    (next: GridSort) => {
      keepList(localStorage, name, { sort: next });
      setSort(next);
    },
    [name],
  );
  return [sort, choose];
}
