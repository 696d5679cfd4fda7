import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../feedback/EmptyState';
import { ErrorNotice } from '../feedback/ErrorNotice';
import { nextSort } from './columnModel';
import { GridFrame } from './GridFrame';
import { GridHeading } from './GridHeading';
import { type Cursor, gridAction, type KeyPress } from './gridKeys';
import { GridRow } from './GridRow';
import { GridTotals } from './GridTotals';
import type { GridColumn, GridControls, GridSort, GridSource, GridTicks } from './gridTypes';
import { useColumns } from './useColumns';
import { useGridRows } from './useGridRows';
import { useRangeTicks } from './useRangeTicks';

export interface GridProps<Row> {
  /** Says what the list holds, for screen readers. */
  readonly label: string;
  /** Under it the widths that the owner gives are remembered on this computer. */
  readonly name?: string;
  /** Keep it stable (`useMemo`): a new array draws every row again. */
  readonly columns: readonly GridColumn<Row>[];
  /** Null while what feeds the list is not known yet: rows of bars are shown. */
  readonly source: GridSource<Row> | null;
  /** The rows in sight are not those that are asked for now. */
  readonly busy?: boolean;
  readonly sort?: GridSort | null;
  readonly onSort?: (sort: GridSort) => void;
  readonly ticks?: GridTicks<Row>;
  /** Enter, and a press (a double press when `onActive` is given). */
  readonly onOpen?: (row: Row) => void;
  /** The row that the focus is on, for a pane beside the list. */
  readonly onActive?: (row: Row | null) => void;
  /** Keys of the screen's own, asked before the list's. True: dealt with. */
  readonly onRowKey?: (press: KeyPress, row: Row) => boolean;
  /** A letter that nothing else took: put it into the search field. */
  readonly onType?: (text: string) => void;
  /** Shown when there are no rows: what to do next. */
  readonly empty?: ReactNode;
  readonly rowHeight?: number;
  /** For keys that move through the list while the focus is elsewhere (in the pane beside it). */
  readonly controls?: Ref<GridControls>;
  readonly className?: string;
  readonly style?: CSSProperties;
}

const HEADING_HEIGHT = 36;
const TICK_WIDTH = 40;
const SKELETON_ROWS = 24;

function cursorOf(target: EventTarget | null): Cursor | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/**
 * The one list of the program: sorted by its source, read by slices, worked without a mouse (ARIA grid pattern: one
 * stop for Tab, arrows inside). It fills the room that its parent gives it.
 */
export function Grid<Row>(props: GridProps<Row>): React.JSX.Element {
  const {
    label,
    columns,
    source,
    busy = false,
    sort = null,
    onSort,
    ticks,
    onOpen,
    onActive,
    empty,
    rowHeight = 34,
  } = props;
  const { t } = useTranslation();
  const words = useMemo(() => ({ tick: t('grid.tick'), loading: t('grid.loadingRow') }), [t]);
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 });
  const [focused, setFocused] = useState(false);
  const focusWanted = useRef(false);

  const loading = source === null;
  const count = source?.count ?? 0;
  const drawn = loading ? SKELETON_ROWS : count;
  const hasTotals = count > 0 && columns.some((column) => column.total !== undefined);
  const covered = HEADING_HEIGHT + (hasTotals ? HEADING_HEIGHT : 0);
  const lead = ticks ? [TICK_WIDTH] : [];
  const model = useColumns({ columns, sort, lead: ticks ? TICK_WIDTH : 0, scroller, name: props.name });
  const shown = model.shown();
  const lastColumn = shown.length + lead.length - 1;
  const at: Cursor = { row: Math.min(cursor.row, count - 1), column: Math.min(cursor.column, lastColumn) };
  const { slices, rowWindow, placed } = useGridRows(scroller, source, {
    count: drawn,
    rowHeight,
    covered,
    focusedRow: focused ? at.row : -1,
  });
  const tick = useRangeTicks(slices, ticks);
  const activeRow = slices.rowAt(at.row);

  useEffect(() => {
    if (!focusWanted.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${at.row}"][data-column="${at.column}"]`,
    );
    if (!cell) return;
    focusWanted.current = false;
    cell.focus({ preventScroll: true });
  }, [at.row, at.column, placed]);

  useEffect(() => {
    onActive?.(activeRow ?? null);
  }, [onActive, activeRow]);

  const moveTo = (to: Cursor, takeFocus: boolean): void => {
    focusWanted.current = takeFocus;
    setCursor(to);
    if (takeFocus && to.row >= 0) rowWindow.reveal(to.row);
  };

  useImperativeHandle(props.controls, () => ({
    moveBy: (rows) => {
      const row = Math.min(Math.max(at.row + rows, 0), count - 1);
      setCursor({ ...at, row });
      if (row >= 0) rowWindow.reveal(row);
    },
  }));

  const sortBy = (id: string): void => {
    if (columns.find((column) => column.id === id)?.sortable) onSort?.(nextSort(sort, id));
  };

  const widen = (place: number, by: number): void => {
    const column = shown[place - lead.length];
    const cell = scroller.current?.querySelector(`[data-row="-1"][data-column="${place}"]`);
    if (column && cell) model.resize(column.id, cell.getBoundingClientRect().width + by);
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const press: KeyPress = {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    };
    if (at.row >= 0 && activeRow !== undefined && props.onRowKey?.(press, activeRow)) {
      event.preventDefault();
      return;
    }
    const extent = { rows: count, columns: shown.length + lead.length, page: rowWindow.pageSize };
    const action = gridAction(press, at, extent);
    if (action === null || (action.kind === 'type' && !props.onType)) return;
    event.preventDefault();
    if (action.kind === 'move') moveTo(action.to, true);
    else if (action.kind === 'tick') tick(at.row, action.range);
    else if (action.kind === 'tickAll') ticks?.setAll(true);
    else if (action.kind === 'open') open(at.row);
    else if (action.kind === 'resize') widen(at.column, action.by);
    else if (action.kind === 'type') props.onType?.(action.text);
    else if (lead.length > at.column) ticks?.setAll(ticks.state !== 'all');
    else sortBy(shown[at.column - lead.length]?.id ?? '');
  };

  const onClick = (event: React.MouseEvent): void => {
    const pressed = cursorOf(event.target);
    if (pressed === null) return;
    moveTo(pressed, pressed.row !== at.row || pressed.column !== at.column);
    if (pressed.row < 0) return;
    if (ticks && pressed.column === 0) tick(pressed.row, event.shiftKey);
    else if (!onActive) open(pressed.row);
  };

  const open = (index: number): void => {
    const row = slices.rowAt(index);
    if (row !== undefined) onOpen?.(row);
  };

  const onDoubleClick = (event: React.MouseEvent): void => {
    const pressed = cursorOf(event.target);
    if (onActive && pressed !== null && pressed.row >= 0 && !(ticks && pressed.column === 0))
      open(pressed.row);
  };

  const vars = {
    '--grid-columns': model.template(lead),
    '--grid-least-width': `${model.leastWidth(lead)}px`,
    ...props.style,
  } as CSSProperties;

  return (
    <GridFrame className={props.className} style={vars}>
      <div
        ref={scroller}
        className="scroller"
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1 + (hasTotals ? 1 : 0)}
        aria-colcount={shown.length + lead.length}
        aria-busy={loading || busy}
        {...(ticks ? { 'aria-multiselectable': true } : {})}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onFocus={(event) => {
          setFocused(true);
          const focusedCell = cursorOf(event.target);
          if (focusedCell) setCursor(focusedCell);
        }}
        onBlur={() => setFocused(false)}
      >
        <div className="sheet">
          <GridHeading
            columns={shown}
            height={HEADING_HEIGHT}
            sort={sort}
            ticks={ticks ?? null}
            focusable={at.row === -1 ? at.column : -1}
            onSort={sortBy}
            onResize={(id, width) => model.resize(id, width)}
            onResetWidth={(id) => model.resetWidth(id)}
          />
          <div role="rowgroup" className="body" style={{ height: drawn * rowHeight }}>
            {placed.map(({ index, top }) => {
              const row = loading ? undefined : slices.rowAt(index);
              return (
                <GridRow
                  key={index}
                  index={index}
                  top={top}
                  height={rowHeight}
                  row={row}
                  columns={shown}
                  ticked={ticks ? row !== undefined && ticks.isTicked(row) : null}
                  tickable={row !== undefined && ticks?.canTick?.(row) !== false}
                  active={(focused || onActive !== undefined) && at.row === index}
                  focusable={at.row === index ? at.column : -1}
                  opens={onOpen !== undefined && !onActive}
                  words={words}
                />
              );
            })}
          </div>
          {hasTotals && (
            <GridTotals columns={shown} lead={lead.length} rowIndex={count + 2} height={HEADING_HEIGHT} />
          )}
        </div>
      </div>
      {slices.error !== null && (
        <div className="over">
          <ErrorNotice happened={t('grid.failed')} error={slices.error} onRetry={() => slices.retry()} />
        </div>
      )}
      {!loading && count === 0 && (
        <div className="over">{empty ?? <EmptyState title={t('grid.empty')} />}</div>
      )}
    </GridFrame>
  );
}
