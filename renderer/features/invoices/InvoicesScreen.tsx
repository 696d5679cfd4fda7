import Button from '@mui/material/Button';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import type { InvoicesQuery } from '../../store/portfolio/protocol';
import { SERVICES } from '../../usecases/servicesKey';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { ListScreen } from '../../ui/grid/ListScreen';
import { type AskedRange, useFilteredList } from '../../ui/grid/useFilteredList';
import { InvoicesIcon } from '../../ui/icons/icons';
import { customerPath, PATHS } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { ExportInvoices } from './ExportInvoices';
import { invoiceColumns } from './invoiceColumns';
import { INVOICE_LIST, isFiltered, NO_FILTER } from './invoiceFilter';
import { InvoiceFilters } from './InvoiceFilters';

/** Every open line of every customer: who owes what and since when. */
export default function InvoicesScreen(): React.JSX.Element {
  const { t } = useTranslation(['invoices', 'steps', 'reasons']);
  const format = useFormat();
  const navigate = useNavigate();
  const { portfolio } = useProvided(SERVICES);
  const { version } = useSyncExternalStore(portfolio.subscribe, portfolio.state);
  const ask = useCallback(
    (query: InvoicesQuery, range: AskedRange) => portfolio.invoices(query, range),
    [portfolio],
  );
  const { filter, setFilter, query, shown } = useFilteredList(INVOICE_LIST, version, ask);
  const { source, sums: total } = shown.list;
  const columns = useMemo(() => invoiceColumns(t, format, total), [t, format, total]);

  return (
    <ListScreen
      {...shown}
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
      actions={<ExportInvoices query={query} disabled={source === null || source.count === 0} />}
      filters={<InvoiceFilters filter={filter} onChange={setFilter} />}
      label={t('list')}
      failed={t('failed')}
      columns={columns}
      onOpen={(row) => void navigate(customerPath(row.accountId))}
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
