import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SortDownIcon, SortUpIcon } from '../icons/icons';
import type { GridColumn, GridSort, GridTicks } from './gridTypes';

export interface GridHeadingProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly height: number;
  readonly sort: GridSort | null;
  readonly ticks: Pick<GridTicks<Row>, 'state' | 'setAll' | 'canTickAny'> | null;
  /** The column that can be reached with Tab, when the heading holds the focus; -1 otherwise. */
  readonly focusable: number;
  readonly onSort: (column: string) => void;
  readonly onResize: (column: string, width: number) => void;
  readonly onResetWidth: (column: string) => void;
}

/** The sticky row of headings: sorts on a press, is widened at its edges, ticks everything at once. */
export function GridHeading<Row>(props: GridHeadingProps<Row>): React.JSX.Element {
  const { columns, height, ticks, focusable } = props;
  const { t } = useTranslation();
  const lead = ticks === null ? 0 : 1;
  return (
    <div role="rowgroup" className="heading">
      <div role="row" aria-rowindex={1} style={{ height }}>
        {ticks !== null && (
          <div
            role="columnheader"
            aria-colindex={1}
            className="cell tick"
            data-row={-1}
            data-column={0}
            tabIndex={focusable === 0 ? 0 : -1}
          >
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t('grid.tickAll')}
              checked={ticks.state === 'all' && ticks.canTickAny !== false}
              disabled={ticks.canTickAny === false}
              ref={(box) => {
                if (box) box.indeterminate = ticks.state === 'some';
              }}
              onChange={(event) => ticks.setAll(event.target.checked)}
            />
          </div>
        )}
        {columns.map((column, place) => (
          <Heading key={column.id} {...props} column={column} place={place + lead} />
        ))}
      </div>
    </div>
  );
}

function Heading<Row>(
  props: GridHeadingProps<Row> & { readonly column: GridColumn<Row>; readonly place: number },
): React.JSX.Element {
  const { column, place, sort, focusable, onSort, onResize, onResetWidth } = props;
  const { t } = useTranslation();
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const sortable = column.sortable === true;
  const names = ['cell', column.align ?? 'start', sortable ? 'sortable' : '', direction ? 'sorted' : ''];
  return (
    <div
      role="columnheader"
      aria-colindex={place + 1}
      {...(sortable ? { 'aria-sort': direction ?? 'none' } : {})}
      className={names.join(' ')}
      data-row={-1}
      data-column={place}
      tabIndex={focusable === place ? 0 : -1}
      onClick={sortable ? () => onSort(column.id) : undefined}
    >
      <span className="content">{column.header}</span>
      {direction === 'ascending' && <SortUpIcon titleAccess={t('grid.sortAscending')} />}
      {direction === 'descending' && <SortDownIcon titleAccess={t('grid.sortDescending')} />}
      <Grip onDrag={(width) => onResize(column.id, width)} onReset={() => onResetWidth(column.id)} />
    </div>
  );
}

/** The edge that widens a column with the pointer; with the keyboard it is Alt and the arrows on the heading. */
function Grip({
  onDrag,
  onReset,
}: {
  readonly onDrag: (width: number) => void;
  readonly onReset: () => void;
}): React.JSX.Element {
  const start = (event: PointerEvent<HTMLSpanElement>): void => {
    const grip = event.currentTarget;
    const width = grip.parentElement?.getBoundingClientRect().width ?? 0;
    const from = event.clientX;
    grip.setPointerCapture(event.pointerId);
    const drag = (move: globalThis.PointerEvent): void => onDrag(width + move.clientX - from);
    const stop = (): void => {
      grip.removeEventListener('pointermove', drag);
      grip.removeEventListener('pointerup', stop);
      grip.removeEventListener('pointercancel', stop);
    };
    grip.addEventListener('pointermove', drag);
    grip.addEventListener('pointerup', stop);
    grip.addEventListener('pointercancel', stop);
  };
  return (
    <span
      className="grip"
      aria-hidden="true"
      onPointerDown={start}
      onDoubleClick={onReset}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
