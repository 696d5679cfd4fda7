export interface FoldableColumn {
  readonly id: string;
  readonly fold?: number;
}

/**
 * Columns that stay where not all have room: those with the highest `fold` leave first, those without never.
 * @param widthOf pixels that a column takes at least
 * @param room pixels for all of them
 * @param stays columns that stay in any case, such as the one that the list is sorted by
 */
export function foldColumns<Column extends FoldableColumn>(
  columns: readonly Column[],
  widthOf: (column: Column) => number,
  room: number,
  stays: ReadonlySet<string>,
): readonly Column[] {
  let excess = columns.reduce((sum, column) => sum + widthOf(column), 0) - room;
  const gone = new Set<string>();
  const leaving = columns
    .filter(({ id, fold }) => fold !== undefined && !stays.has(id))
    .sort((one, other) => (other.fold ?? 0) - (one.fold ?? 0));
  for (const column of leaving) {
    if (excess <= 0) break;
    gone.add(column.id);
    excess -= widthOf(column);
  }
  return gone.size === 0 ? columns : columns.filter(({ id }) => !gone.has(id));
}
