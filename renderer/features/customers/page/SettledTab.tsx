import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../domain/account/account';
import type { SettledItem } from '../../../domain/account/item';
import { readHistory } from '../../../store/queries/readAccount';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { Grid } from '../../../ui/grid/Grid';
import { type GridColumn, sourceOf } from '../../../ui/grid/gridTypes';
import { useProvided } from '../../../ui/provided/provided';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';
import { SERVICES } from '../../../usecases/servicesKey';

const rowId = (item: SettledItem): string => item.id;

/** What has left the account: matched or paid lines, newest year first. */
export function SettledTab(props: {
  readonly account: Account;
  /** Read anew with each change of the account. */
  readonly version: string;
}): React.JSX.Element {
  const { account, version } = props;
  const { t } = useTranslation(['customers', 'invoices']);
  const { database } = useProvided(SERVICES);
  const items = useLiveQuery(
    async () => (await readHistory(database, account.id)).flatMap((year) => year.items),
    [database, account.id, version],
  );
  const source = useMemo(() => (items === undefined ? null : sourceOf('settled', items, rowId)), [items]);
  const columns = useMemo(() => settledColumns(t), [t]);
  return (
    <Grid
      name="customer-settled"
      label={t('settled.label')}
      columns={columns}
      source={source}
      empty={<EmptyState title={t('settled.empty')} body={t('settled.emptyBody')} />}
    />
  );
}

function settledColumns(t: TFunction<['customers', 'invoices']>): GridColumn<SettledItem>[] {
  return [
    { id: 'number', header: t('items.number'), width: 140, grow: 1, cell: (item) => item.number },
    {
      id: 'kind',
      header: t('items.kind'),
      width: 130,
      fold: 3,
      cell: (item) => t(`invoices:itemKind.${item.kind}`),
    },
    {
      id: 'date',
      header: t('items.date'),
      width: 110,
      fold: 2,
      cell: (item) => <DayText value={item.date} />,
    },
    {
      id: 'amount',
      header: t('items.amount'),
      width: 130,
      align: 'end',
      cell: (item) => <MoneyText value={item.amount} />,
    },
    {
      id: 'settledOn',
      header: t('settled.on'),
      width: 120,
      cell: (item) => (item.settledOn === null ? '' : <DayText value={item.settledOn} />),
    },
    {
      id: 'how',
      header: t('settled.how'),
      width: 180,
      fold: 1,
      grow: 1,
      cell: (item) => t(`settled.by.${item.settledBy}`),
    },
  ];
}
