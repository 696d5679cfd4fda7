import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Account } from '../../../domain/account/account';
import type { ReminderRecord } from '../../../domain/account/reminderRecord';
import { addCents } from '../../../domain/money';
import type { Format } from '../../../i18n/format/format';
import { useFormat } from '../../../i18n/useFormat';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { Grid } from '../../../ui/grid/Grid';
import { type GridColumn, sourceOf } from '../../../ui/grid/gridTypes';
import { LettersIcon } from '../../../ui/icons/icons';
import { batchPath } from '../../../ui/navigation/paths';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';

const rowId = (record: ReminderRecord): string => `${record.batchId} ${record.reference}`;

/** Letters issued to this customer, newest first; Enter opens the batch. */
export function RemindersTab({ account }: { readonly account: Account }): React.JSX.Element {
  const { t } = useTranslation(['customers', 'steps']);
  const format = useFormat();
  const navigate = useNavigate();
  const source = useMemo(
    () => sourceOf('reminders', account.reminders.toReversed(), rowId),
    [account.reminders],
  );
  const columns = useMemo(() => reminderColumns(t, format), [t, format]);
  return (
    <Grid
      name="customer-reminders"
      label={t('reminders.label')}
      columns={columns}
      source={source}
      onOpen={(record) => void navigate(batchPath(record.batchId))}
      empty={
        <EmptyState icon={<LettersIcon />} title={t('reminders.empty')} body={t('reminders.emptyBody')} />
      }
    />
  );
}

function reminderColumns(t: TFunction<['customers', 'steps']>, format: Format): GridColumn<ReminderRecord>[] {
  return [
    { id: 'reference', header: t('reminders.reference'), width: 140, cell: (record) => record.reference },
    {
      id: 'step',
      header: t('reminders.step'),
      width: 180,
      grow: 1,
      cell: (record) => t(`steps:name.${record.step}`),
    },
    {
      id: 'state',
      header: t('reminders.state'),
      width: 110,
      cell: (record) => t(`steps:state.${record.state}`),
    },
    {
      id: 'issuedOn',
      header: t('reminders.issuedOn'),
      width: 110,
      fold: 2,
      cell: (record) => <DayText value={record.issuedOn} />,
    },
    {
      id: 'postedOn',
      header: t('reminders.postedOn'),
      width: 110,
      fold: 1,
      cell: (record) => (record.postedOn === null ? '' : <DayText value={record.postedOn} />),
    },
    {
      id: 'invoices',
      header: t('reminders.invoices'),
      width: 90,
      fold: 4,
      align: 'end',
      cell: (record) => format.count(record.itemIds.length),
    },
    {
      id: 'principal',
      header: t('reminders.principal'),
      width: 130,
      align: 'end',
      cell: (record) => <MoneyText value={record.principal} />,
    },
    {
      id: 'charges',
      header: t('reminders.charges'),
      width: 170,
      fold: 3,
      align: 'end',
      cell: ({ interest, compensation }) =>
        interest + compensation === 0 ? '' : <MoneyText value={addCents(interest, compensation)} />,
    },
  ];
}
