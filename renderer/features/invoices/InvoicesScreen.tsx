import Button from '@mui/material/Button';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import type { InvoiceRow } from '../../store/portfolio/protocol';
import { SERVICES } from '../../usecases/servicesKey';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { ListScreen } from '../../ui/grid/ListScreen';
import { useAskedSource } from '../../ui/grid/useAskedSource';
import { useKeptSort } from '../../ui/grid/useKeptSort';
import { InvoicesIcon } from '../../ui/icons/icons';
import { customerPath, PATHS } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { ExportInvoices } from './ExportInvoices';
import { invoiceColumns } from './invoiceColumns';
import {
  FIRST_SORT,
  INVOICE_SORTS,
  type InvoiceFilter,
  isFiltered,
  NO_FILTER,
  queryOf,
} from './invoiceFilter';
import { InvoiceFilters } from './InvoiceFilters';

const rowId = (row: InvoiceRow): string => `${row.accountId} ${row.itemId}`;

/** Every open line of every customer: who owes what and since when. */
export default function InvoicesScreen(): React.JSX.Element {
  const { t } = useTranslation(['invoices', 'steps', 'reasons']);
  const format = useFormat();
  const navigate = useNavigate();
  const { portfolio } = useProvided(SERVICES);
  const { version } = useSyncExternalStore(portfolio.subscribe, portfolio.state);
  const [filter, setFilter] = useState<InvoiceFilter>(NO_FILTER);
  const [sort, setSort] = useKeptSort('invoices', INVOICE_SORTS, FIRST_SORT);

  const query = useMemo(() => queryOf(filter, sort), [filter, sort]);
  const ask = useCallback(
    (from: number, to: number) => portfolio.invoices(query, { from, to }),
    [portfolio, query],
  );
  const list = useAskedSource({ key: JSON.stringify(query), version, ask, rowId });
  const columns = useMemo(() => invoiceColumns(t, format, list.sums), [t, format, list.sums]);

  return (
    <ListScreen
      name="invoices"
      title={t('title')}
      summary={(count, sums) => {
        const summary = t('summary', {
          count,
          formatted: format.count(count),
          open: format.cents(sums.open),
          overdue: format.cents(sums.overdue),
        });
        return sums.waiting === 0
          ? summary
          : t('summaryWaiting', { summary, waiting: format.cents(sums.waiting) });
      }}
      actions={<ExportInvoices query={query} disabled={list.source === null || list.source.count === 0} />}
      filters={<InvoiceFilters filter={filter} onChange={setFilter} />}
      label={t('list')}
      failed={t('failed')}
      list={list}
      columns={columns}
      sort={sort}
      onSort={setSort}
      onOpen={(row) => void navigate(customerPath(row.accountId))}
      onType={(text) => setFilter({ ...filter, text: filter.text + text })}
      empty={
        isFiltered(filter) ? (
          <EmptyState
            title={t('empty.filteredTitle')}
            body={t('empty.filteredBody')}
            actions={<Button onClick={() => setFilter(NO_FILTER)}>{t('empty.clear')}</Button>}
          />
        ) : (
          <EmptyState
            icon={<InvoicesIcon />}
            title={t('empty.title')}
            body={t('empty.body')}
            actions={
              <Button variant="contained" component={Link} to={PATHS.import}>
                {t('empty.action')}
              </Button>
            }
          />
        )
      }
    />
  );
}
