import { useTranslation } from 'react-i18next';
import type { GridColumn } from './gridTypes';

/** The sums of the whole list, at its foot. */
export function GridTotals<Row>(props: {
  readonly columns: readonly GridColumn<Row>[];
  readonly lead: number;
  readonly rowIndex: number;
  readonly height: number;
}): React.JSX.Element {
  const { t } = useTranslation();
  const { columns, lead, rowIndex, height } = props;
  return (
    <div role="rowgroup" className="totals">
      <div role="row" aria-rowindex={rowIndex} style={{ height }}>
        {lead > 0 && <div role="gridcell" aria-colindex={1} className="cell tick" />}
        {columns.map((column, place) => (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={place + lead + 1}
            className={`cell ${column.align ?? 'start'}`}
          >
            <div className="content">{column.total ?? (place === 0 ? t('grid.total') : null)}</div>
          </div>
        ))}
      </div>
    </div>
  );
}
