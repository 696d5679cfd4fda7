import { useMemo, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ZERO } from '../../../domain/money';
import type { Format } from '../../../i18n/format/format';
import { useFormat } from '../../../i18n/useFormat';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { Grid } from '../../../ui/grid/Grid';
import { type GridColumn, sourceOf } from '../../../ui/grid/gridTypes';
import { SplitPane } from '../../../ui/layout/SplitPane';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';
import type { AccountLine, AccountView } from '../../../domain/desk/accountView';
import { owedBeside } from '../../../domain/latepayment/lateStatement';
import { stepName } from '../../../i18n/stepName';
import { CalculationPanel } from './CalculationPanel';

type ItemTexts = TFunction<['customers', 'invoices', 'steps', 'reasons']>;

const rowId = (line: AccountLine): string => line.item.id;

/** Open lines of the account; Enter on an invoice unfolds its charges, day by day. */
export function ItemsTab({ view }: { readonly view: AccountView }): React.JSX.Element {
  const { t } = useTranslation(['customers', 'invoices', 'steps', 'reasons']);
  const format = useFormat();
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const source = useMemo(() => sourceOf('lines', view.lines, rowId), [view.lines]);
  const columns = useMemo(() => lineColumns(t, format), [t, format]);
  const shown = view.lines.find((line) => line.item.id === unfolded && line.charges !== null);

  return (
    <SplitPane
      width={520}
      sideLabel={t('items.unfold', { number: shown?.item.number ?? '' })}
      main={
        <Grid
          name="customer-items"
          label={t('items.label')}
          columns={columns}
          source={source}
          onOpen={(line) => setUnfolded(line.charges === null ? null : line.item.id)}
          empty={<EmptyState title={t('items.empty')} body={t('items.emptyBody')} />}
        />
      }
      side={shown === undefined ? null : <CalculationPanel line={shown} onClose={() => setUnfolded(null)} />}
    />
  );
}

function decisionText(line: AccountLine, t: ItemTexts): string {
  if (line.waiting) return t('reasons:short.matchingWaits');
  if (line.item.amount < 0) return t(line.open === ZERO ? 'invoices:credit.set' : 'invoices:credit.left');
  const outcome = line.decision?.outcome;
  if (outcome === undefined) return '';
  return outcome.kind === 'step' ? stepName(t, outcome.step, 'short') : t(`reasons:short.${outcome.reason}`);
}

function lineColumns(t: ItemTexts, format: Format): GridColumn<AccountLine>[] {
  return [
    { id: 'number', header: t('items.number'), width: 120, grow: 1, cell: ({ item }) => item.number },
    {
      id: 'kind',
      header: t('items.kind'),
      width: 112,
      fold: 6,
      cell: ({ item }) => t(`invoices:itemKind.${item.kind}`),
    },
    {
      id: 'date',
      header: t('items.date'),
      width: 100,
      fold: 5,
      cell: ({ item }) => <DayText value={item.date} />,
    },
    {
      id: 'dueDate',
      header: t('items.dueDate'),
      width: 164,
      cell: ({ item }) =>
        item.amount < 0 ? (
          ''
        ) : (
          <>
            <DayText value={item.dueDate} />
            {item.dueSource === 'terms' && <em> {t('items.computedDue')}</em>}
          </>
        ),
    },
    {
      id: 'amount',
      header: t('items.amount'),
      width: 112,
      fold: 4,
      align: 'end',
      cell: ({ item }) => <MoneyText value={item.amount} />,
    },
    {
      id: 'open',
      header: t('items.open'),
      width: 112,
      align: 'end',
      cell: ({ open }) => <MoneyText value={open} />,
    },
    {
      id: 'days',
      header: t('items.days'),
      width: 76,
      fold: 3,
      align: 'end',
      cell: ({ daysLate, open }) =>
        daysLate > 0 && open > 0
          ? t('invoices:days', { count: daysLate, formatted: format.count(daysLate) })
          : '',
    },
    {
      id: 'charges',
      header: t('items.charges'),
      width: 150,
      fold: 2,
      align: 'end',
      cell: ({ charges, open }) => {
        const owed = charges === null ? ZERO : owedBeside(charges.accrual, open);
        return owed === ZERO ? '' : <MoneyText value={owed} />;
      },
    },
    {
      id: 'decision',
      header: t('items.decision'),
      width: 150,
      fold: 1,
      grow: 1,
      cell: (line) => decisionText(line, t),
    },
  ];
}
