import type { TFunction } from 'i18next';
import { addCents } from '../../../domain/money';
import { stepName } from '../../../i18n/stepName';
import type { DispatchContact, DispatchRecord } from '../../../store/records/dispatchRecord';
import type { GridColumn } from '../../../ui/grid/gridTypes';
import { MoneyText } from '../../../ui/text/MoneyText';

/** Columns of the letters of a batch, in posting order. */
export function letterColumns(
  t: TFunction<['batches', 'steps']>,
  batch: DispatchRecord,
): GridColumn<DispatchContact>[] {
  return [
    { id: 'reference', header: t('column.reference'), width: 116, cell: ({ reference }) => reference },
    { id: 'name', header: t('column.name'), width: 140, grow: 2, cell: ({ name }) => name },
    {
      id: 'step',
      header: t('column.step'),
      width: 124,
      fold: 1,
      cell: ({ stage }) => stepName(t, stage.stepId, 'short'),
    },
    {
      id: 'channel',
      header: t('column.channel'),
      width: 108,
      fold: 3,
      cell: ({ channel }) => t(`channel.${channel}`),
    },
    {
      id: 'pages',
      header: t('column.pages'),
      width: 76,
      fold: 4,
      align: 'end',
      cell: ({ pages }) => {
        if (pages === null) return '';
        const { first, last } = pages;
        return first === last ? String(first) : t('page.pageRange', { first, last });
      },
    },
    {
      id: 'principal',
      header: t('column.principal'),
      width: 116,
      align: 'end',
      cell: ({ principal }) => <MoneyText value={principal} />,
      total: <MoneyText value={batch.principal} />,
    },
    {
      id: 'total',
      header: t('column.total'),
      width: 116,
      fold: 2,
      align: 'end',
      cell: ({ principal, interest, compensation }) => (
        <MoneyText value={addCents(principal, interest, compensation)} />
      ),
      total: <MoneyText value={addCents(batch.principal, batch.interest, batch.compensation)} />,
    },
  ];
}
