import { useTranslation } from 'react-i18next';
import { BUSY, SHELL, TODAY } from '../../platform/provided';
import type { InvoiceRow, InvoicesQuery } from '../../store/portfolio/protocol';
import { SaveButton } from '../../ui/feedback/SaveButton';
import { useProvided } from '../../ui/provided/provided';
import type { ExportColumn } from '../../usecases/exportList';
import { saveList } from '../../usecases/saveList';
import { SERVICES } from '../../usecases/servicesKey';
import { nextOf } from './nextOf';

/** Saves the list as it is filtered and sorted, for a spreadsheet. */
export function ExportInvoices(props: {
  readonly query: InvoicesQuery;
  readonly disabled: boolean;
}): React.JSX.Element {
  const { query, disabled } = props;
  const { t } = useTranslation(['invoices', 'steps', 'reasons']);
  const { portfolio } = useProvided(SERVICES);
  const shell = useProvided(SHELL);
  const busy = useProvided(BUSY);
  const today = useProvided(TODAY);

  const columns: readonly ExportColumn<InvoiceRow>[] = [
    { title: t('column.number'), cell: ({ number }) => ({ kind: 'text', text: number }) },
    { title: t('column.code'), cell: ({ code }) => ({ kind: 'text', text: code }) },
    { title: t('column.name'), cell: ({ name }) => ({ kind: 'text', text: name }) },
    {
      title: t('column.itemKind'),
      cell: ({ itemKind }) => ({ kind: 'text', text: t(`itemKind.${itemKind}`) }),
    },
    { title: t('column.date'), cell: ({ date }) => ({ kind: 'day', day: date }) },
    {
      title: t('column.dueDate'),
      cell: ({ dueDate, amount }) => ({ kind: 'day', day: amount < 0 ? null : dueDate }),
    },
    {
      title: t('column.daysLate'),
      cell: ({ daysLate, amount }) => ({ kind: 'count', count: amount < 0 ? 0 : Math.max(0, daysLate) }),
    },
    { title: t('column.amount'), cell: ({ amount }) => ({ kind: 'cents', cents: amount }) },
    { title: t('column.open'), cell: ({ open }) => ({ kind: 'cents', cents: open }) },
    { title: t('column.next'), cell: (row) => ({ kind: 'text', text: nextOf(row, t) }) },
  ];

  return (
    <SaveButton
      label={t('export')}
      disabled={disabled}
      save={() =>
        saveList(shell, busy, {
          suggestedName: `factures-${today}.csv`,
          doing: t('export'),
          fetch: (from, to) => portfolio.invoices(query, { from, to }),
          columns,
        })
      }
      saved={(name) => t('exported', { name })}
      failed={t('exportFailed')}
    />
  );
}
