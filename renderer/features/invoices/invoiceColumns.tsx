import type { InvoiceRow, ListSums } from '../../store/portfolio/protocol';
import type { Format } from '../../i18n/format/format';
import type { GridColumn } from '../../ui/grid/gridTypes';
import { DayText } from '../../ui/text/DayText';
import { MoneyText } from '../../ui/text/MoneyText';
import { type InvoiceTexts, nextOf } from './nextOf';

/** Columns of the list of invoices. Ids are those of `InvoiceSort`. */
export function invoiceColumns(
  t: InvoiceTexts,
  format: Format,
  sums: ListSums | null,
): GridColumn<InvoiceRow>[] {
  return [
    { id: 'number', header: t('column.number'), width: 120, sortable: true, cell: (row) => row.number },
    { id: 'name', header: t('column.name'), width: 180, grow: 2, sortable: true, cell: (row) => row.name },
    {
      id: 'itemKind',
      header: t('column.itemKind'),
      width: 110,
      fold: 5,
      cell: (row) => t(`itemKind.${row.itemKind}`),
    },
    {
      id: 'date',
      header: t('column.date'),
      width: 104,
      fold: 4,
      sortable: true,
      cell: (row) => <DayText value={row.date} />,
    },
    {
      id: 'dueDate',
      header: t('column.dueDate'),
      width: 168,
      sortable: true,
      cell: (row) =>
        row.amount < 0 ? (
          ''
        ) : row.dueSource === 'terms' ? (
          <span title={t('computedDueHelp')}>
            <DayText value={row.dueDate} /> <em>{t('computedDue')}</em>
          </span>
        ) : (
          <DayText value={row.dueDate} />
        ),
    },
    {
      id: 'daysLate',
      header: t('column.daysLate'),
      width: 88,
      fold: 2,
      align: 'end',
      sortable: true,
      cell: (row) =>
        row.daysLate > 0 && row.amount > 0
          ? t('days', { count: row.daysLate, formatted: format.count(row.daysLate) })
          : '',
    },
    {
      id: 'amount',
      header: t('column.amount'),
      width: 124,
      fold: 3,
      align: 'end',
      sortable: true,
      cell: (row) => <MoneyText value={row.amount} />,
    },
    {
      id: 'open',
      header: t('column.open'),
      width: 130,
      align: 'end',
      sortable: true,
      cell: (row) => <MoneyText value={row.open} />,
      ...(sums === null ? {} : { total: <MoneyText value={sums.open} /> }),
    },
    {
      id: 'step',
      header: t('column.next'),
      width: 160,
      fold: 1,
      grow: 1,
      sortable: true,
      cell: (row) => {
        const next = nextOf(row, t);
        const set = row.amount < 0 && row.open === 0 && row.reason === null;
        return set ? <span title={t('credit.setHelp')}>{next}</span> : next;
      },
    },
  ];
}
