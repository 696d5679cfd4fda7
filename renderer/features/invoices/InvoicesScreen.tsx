import Button from '@mui/material/Button';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../i18n/useFormat';
import type { InvoiceRow } from '../../store/portfolio/protocol';
import { SERVICES } from '../../usecases/servicesKey';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { Grid } from '../../ui/grid/Grid';
import { useAskedSource } from '../../ui/grid/useAskedSource';
import { InvoicesIcon } from '../../ui/icons/icons';
import { Screen } from '../../ui/layout/Screen';
import { customerPath, PATHS } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { ExportInvoices } from './ExportInvoices';
import { invoiceColumns } from './invoiceColumns';
import { type InvoiceFilter, isFiltered, NO_FILTER, queryOf } from './invoiceFilter';
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

  const query = useMemo(() => queryOf(filter), [filter]);
  const ask = useCallback(
    (from: number, to: number) => portfolio.invoices(query, { from, to }),
    [portfolio, query],
  );
  const { source, sums, error, retry } = useAskedSource({ key: JSON.stringify(query), version, ask, rowId });
  const columns = useMemo(() => invoiceColumns(t, format, sums), [t, format, sums]);

  const subtitle =
    source !== null && sums !== null
      ? t('summary', {
          count: source.count,
          formatted: format.count(source.count),
          open: format.cents(sums.open),
          overdue: format.cents(sums.overdue),
        })
      : undefined;

  return (
    <Screen
      title={t('title')}
      subtitle={subtitle}
      body="fill"
      actions={<ExportInvoices query={query} disabled={source === null || source.count === 0} />}
    >
      <InvoiceFilters filter={filter} onChange={setFilter} />
      {error !== null && source === null ? (
        <ErrorNotice happened={t('failed')} error={error} onRetry={retry} />
      ) : (
        <Grid
          label={t('list')}
          columns={columns}
          source={source}
          sort={filter.sort}
          onSort={(sort) => setFilter({ ...filter, sort })}
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
      )}
    </Screen>
  );
}
