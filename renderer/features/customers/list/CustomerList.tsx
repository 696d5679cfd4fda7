import Button from '@mui/material/Button';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../../i18n/useFormat';
import type { CustomersQuery } from '../../../store/portfolio/protocol';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { ListScreen } from '../../../ui/grid/ListScreen';
import { type AskedRange, useFilteredList } from '../../../ui/grid/useFilteredList';
import { CustomersIcon } from '../../../ui/icons/icons';
import { customerPath, PATHS } from '../../../ui/navigation/paths';
import { useProvided } from '../../../ui/provided/provided';
import { SERVICES } from '../../../usecases/servicesKey';
import { customerColumns } from './customerColumns';
import { CUSTOMER_LIST, type CustomerFilter, EVERYBODY, isFiltered, isFirst } from './customerFilter';
import { CustomerFilters } from './CustomerFilters';

/** Who owes what and since when, one line a customer. */
export function CustomerList(): React.JSX.Element {
  const { t } = useTranslation(['customers', 'words', 'steps', 'reasons']);
  const format = useFormat();
  const navigate = useNavigate();
  const { portfolio } = useProvided(SERVICES);
  const { version } = useSyncExternalStore(portfolio.subscribe, portfolio.state);
  const ask = useCallback(
    (query: CustomersQuery, range: AskedRange) => portfolio.customers(query, range),
    [portfolio],
  );
  const { filter, setFilter, shown } = useFilteredList(CUSTOMER_LIST, version, ask);
  const { sums: total } = shown.list;
  const columns = useMemo(() => customerColumns(t, format, total), [t, format, total]);

  return (
    <ListScreen
      {...shown}
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
      columns={columns}
      onOpen={(row) => void navigate(customerPath(row.accountId))}
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
