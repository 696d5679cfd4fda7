import Button from '@mui/material/Button';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../../i18n/useFormat';
import type { CustomerRow } from '../../../store/portfolio/protocol';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { ListScreen } from '../../../ui/grid/ListScreen';
import { useAskedSource } from '../../../ui/grid/useAskedSource';
import { useKeptSort } from '../../../ui/grid/useKeptSort';
import { CustomersIcon } from '../../../ui/icons/icons';
import { customerPath, PATHS } from '../../../ui/navigation/paths';
import { useProvided } from '../../../ui/provided/provided';
import { SERVICES } from '../../../usecases/servicesKey';
import { customerColumns } from './customerColumns';
import {
  CUSTOMER_SORTS,
  type CustomerFilter,
  EVERYBODY,
  FIRST_FILTER,
  FIRST_SORT,
  isFiltered,
  isFirst,
  queryOf,
} from './customerFilter';
import { CustomerFilters } from './CustomerFilters';

const rowId = (row: CustomerRow): string => row.accountId;

/** Who owes what and since when, one line a customer. */
export function CustomerList(): React.JSX.Element {
  const { t } = useTranslation(['customers', 'words', 'steps', 'reasons']);
  const format = useFormat();
  const navigate = useNavigate();
  const { portfolio } = useProvided(SERVICES);
  const { version } = useSyncExternalStore(portfolio.subscribe, portfolio.state);
  const [filter, setFilter] = useState<CustomerFilter>(FIRST_FILTER);
  const [sort, setSort] = useKeptSort('customers', CUSTOMER_SORTS, FIRST_SORT);

  const query = useMemo(() => queryOf(filter, sort), [filter, sort]);
  const ask = useCallback(
    (from: number, to: number) => portfolio.customers(query, { from, to }),
    [portfolio, query],
  );
  const list = useAskedSource({ key: JSON.stringify(query), version, ask, rowId });
  const columns = useMemo(() => customerColumns(t, format, list.sums), [t, format, list.sums]);

  return (
    <ListScreen
      name="customers"
      title={t('title')}
      summary={(count, sums) =>
        t('summary', {
          count,
          formatted: format.count(count),
          open: format.cents(sums.open),
          overdue: format.cents(sums.overdue),
        })
      }
      filters={<CustomerFilters filter={filter} onChange={setFilter} />}
      label={t('list')}
      failed={t('failed')}
      list={list}
      columns={columns}
      sort={sort}
      onSort={setSort}
      onOpen={(row) => void navigate(customerPath(row.accountId))}
      onType={(text) => setFilter({ ...filter, text: filter.text + text })}
      empty={<Nothing filter={filter} onAll={() => setFilter(EVERYBODY)} />}
    />
  );
}

/** Why the list is empty: the filter finds nothing, nobody owes anything, or nothing was imported yet. */
function Nothing(props: { readonly filter: CustomerFilter; readonly onAll: () => void }): React.JSX.Element {
  const { filter, onAll } = props;
  const { t } = useTranslation('customers');
  const importing = (
    <Button variant="contained" component={Link} to={PATHS.import}>
      {t('empty.action')}
    </Button>
  );
  if (isFirst(filter))
    return (
      <EmptyState
        icon={<CustomersIcon />}
        title={t('empty.nobodyTitle')}
        body={t('empty.body')}
        actions={
          <>
            {importing}
            <Button onClick={onAll}>{t('empty.everybody')}</Button>
          </>
        }
      />
    );
  if (isFiltered(filter))
    return (
      <EmptyState
        title={t('empty.filteredTitle')}
        body={t('empty.filteredBody')}
        actions={<Button onClick={onAll}>{t('empty.clear')}</Button>}
      />
    );
  return (
    <EmptyState
      icon={<CustomersIcon />}
      title={t('empty.title')}
      body={t('empty.body')}
      actions={importing}
    />
  );
}
