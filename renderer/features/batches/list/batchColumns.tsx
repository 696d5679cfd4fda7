import type { TFunction } from 'i18next';
import { addCents } from '../../../domain/money';
import type { Format } from '../../../i18n/format/format';
import type { DispatchRecord } from '../../../store/records/dispatchRecord';
import type { GridColumn } from '../../../ui/grid/gridTypes';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';
import { BatchState } from '../BatchState';

/** Columns of the list of batches. */
export function batchColumns(t: TFunction<'batches'>, format: Format): GridColumn<DispatchRecord>[] {
  const registered = ({ contacts }: DispatchRecord): number =>
    contacts.filter(({ channel }) => channel === 'registeredLetter').length;
  return [
    {
      id: 'issuedOn',
      header: t('column.issuedOn'),
      width: 130,
      cell: ({ issuedOn }) => <DayText value={issuedOn} />,
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 200,
      grow: 1,
      cell: (batch) => <BatchState batch={batch} />,
    },
    {
      id: 'letters',
      header: t('column.letters'),
      width: 96,
      align: 'end',
      cell: ({ contacts }) => format.count(contacts.length),
    },
    {
      id: 'registered',
      header: t('column.registered'),
      width: 128,
      fold: 3,
      align: 'end',
      cell: (batch) => (registered(batch) === 0 ? '' : format.count(registered(batch))),
    },
    {
      id: 'principal',
      header: t('column.principal'),
      width: 140,
      fold: 2,
      align: 'end',
      cell: ({ principal }) => <MoneyText value={principal} />,
    },
    {
      id: 'total',
      header: t('column.total'),
      width: 140,
      align: 'end',
      cell: ({ principal, interest, compensation }) => (
        <MoneyText value={addCents(principal, interest, compensation)} />
      ),
    },
    {
      id: 'pages',
      header: t('column.pages'),
      width: 90,
      fold: 4,
      align: 'end',
      cell: ({ printed }) => (printed === null ? '' : format.count(printed.pageCount)),
    },
  ];
}
