import { memo } from 'react';
import type { GridColumn } from './gridTypes';

/** Words of a row for screen readers: given, because a hook in each cell would cost more than the cell. */
export interface RowWords {
  readonly tick: string;
  readonly loading: string;
}

export interface GridRowProps<Row> {
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** Undefined while its slice is on its way. */
  readonly row: Row | undefined;
  readonly columns: readonly GridColumn<Row>[];
  /** Null in lists without boxes to tick. */
  readonly ticked: boolean | null;
  readonly tickable: boolean;
  readonly active: boolean;
  /** The column that Tab reaches when this row holds the focus; -1 otherwise. */
  readonly focusable: number;
  readonly opens: boolean;
  readonly words: RowWords;
}

function GridRowView<Row>(props: GridRowProps<Row>): React.JSX.Element {
  const { index, top, height, row, columns, ticked, active, focusable, opens, words } = props;
  const lead = ticked === null ? 0 : 1;
  const names = ['row', ticked ? 'ticked' : '', active ? 'active' : '', opens ? 'opens' : ''];
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      {...(ticked === null ? {} : { 'aria-selected': ticked })}
      {...(row === undefined ? { 'aria-busy': true } : {})}
      className={names.filter(Boolean).join(' ')}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {ticked !== null && <TickCell {...props} ticked={ticked} />}
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + lead + 1}
          className={`cell ${column.align ?? 'start'}`}
          data-row={index}
          data-column={place + lead}
          tabIndex={focusable === place + lead ? 0 : -1}
        >
          {row === undefined ? (
            <div className="bar" role="img" aria-label={words.loading} />
          ) : (
            <div className="content">{column.cell(row)}</div>
          )}
        </div>
      ))}
    </div>
  );
}

function TickCell<Row>({
  index,
  row,
  ticked,
  tickable,
  focusable,
  words,
}: GridRowProps<Row> & { readonly ticked: boolean }): React.JSX.Element {
  return (
    <div
      role="gridcell"
      aria-colindex={1}
      className="cell tick"
      data-row={index}
      data-column={0}
      tabIndex={focusable === 0 ? 0 : -1}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={words.tick}
        checked={ticked}
        disabled={!tickable || row === undefined}
        readOnly
      />
    </div>
  );
}

/** One row. It is drawn again only when something of its own changes. */
export const GridRow = memo(GridRowView) as typeof GridRowView;
