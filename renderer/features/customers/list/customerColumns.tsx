import type { TFunction } from 'i18next';
import type { Format } from '../../../i18n/format/format';
import { stepName } from '../../../i18n/stepName';
import type { ListSums } from '../../../store/portfolio/protocol';
import type { CustomerRow } from '../../../store/portfolio/rows';
import type { GridColumn } from '../../../ui/grid/gridTypes';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';

export type CustomerTexts = TFunction<['customers', 'words', 'steps', 'reasons']>;

/** Columns of the list of customers. Ids are those of `CustomerSort`. */
export function customerColumns(
  t: CustomerTexts,
  format: Format,
  sums: ListSums | null,
): GridColumn<CustomerRow>[] {
  return [
    { id: 'name', header: t('column.name'), width: 200, grow: 2, sortable: true, cell: (row) => row.name },
    { id: 'code', header: t('column.code'), width: 116, fold: 4, sortable: true, cell: (row) => row.code },
    {
      id: 'kind',
      header: t('column.kind'),
      width: 176,
      fold: 5,
      sortable: true,
      cell: (row) => (
        <>
          {t(`words:customerKind.${row.kind}`)}
          {!row.kindConfirmed && <em> {t('assumed')}</em>}
        </>
      ),
    },
    {
      id: 'openInvoices',
      header: t('column.openInvoices'),
      width: 84,
      fold: 3,
      align: 'end',
      sortable: true,
      cell: (row) => (row.openInvoices === 0 ? '' : format.count(row.openInvoices)),
    },
    {
      id: 'open',
      header: t('column.open'),
      width: 126,
      align: 'end',
      sortable: true,
      cell: (row) => <MoneyText value={row.open} />,
      ...(sums === null ? {} : { total: <MoneyText value={sums.open} /> }),
    },
    {
      id: 'overdue',
      header: t('column.overdue'),
      width: 126,
      align: 'end',
      sortable: true,
      cell: (row) => (row.overdue === 0 ? '' : <MoneyText value={row.overdue} />),
      ...(sums === null ? {} : { total: <MoneyText value={sums.overdue} /> }),
    },
    {
      id: 'oldestDueOn',
      header: t('column.oldestDueOn'),
      width: 150,
      fold: 1,
      sortable: true,
      cell: (row) => (row.oldestDueOn === null ? '' : <DayText value={row.oldestDueOn} />),
    },
    {
      id: 'lastReminderOn',
      header: t('column.lastReminderOn'),
      width: 176,
      fold: 2,
      sortable: true,
      cell: (row) =>
        row.lastReminder === null ? (
          ''
        ) : (
          <>
            {stepName(t, row.lastReminder.step, 'short')} · <DayText value={row.lastReminder.on} />
          </>
        ),
    },
    {
      id: 'step',
      header: t('column.step'),
      width: 150,
      grow: 1,
      sortable: true,
      cell: (row) =>
        row.step !== null ? (
          <strong>{stepName(t, row.step, 'short')}</strong>
        ) : row.reason !== null ? (
          t(`reasons:short.${row.reason}`)
        ) : (
          ''
        ),
    },
  ];
}
