import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Format } from '../../i18n/format/format';
import { useFormat } from '../../i18n/useFormat';
import { BUSY, TODAY } from '../../platform/provided';
import { planErasure } from '../../store/queries/planErasure';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { FieldSection } from '../../ui/forms/FieldSection';
import { Grid } from '../../ui/grid/Grid';
import { type GridColumn, sourceOf } from '../../ui/grid/gridTypes';
import { isInTickedSet, useTicks } from '../../ui/grid/useTicks';
import { CheckIcon } from '../../ui/icons/icons';
import { customerPath } from '../../ui/navigation/paths';
import { ErasureDialog } from '../../ui/personaldata/ErasureDialog';
import { useProvided } from '../../ui/provided/provided';
import { DayText } from '../../ui/text/DayText';
import { eraseCustomers } from '../../usecases/personaldata/eraseCustomers';
import type { DueCustomer, ErasureList } from '../../usecases/personaldata/listErasures';
import { SAFETY } from '../../usecases/safety/safety';
import { SERVICES } from '../../usecases/servicesKey';
import { useErasureList } from './useErasureList';

const rowId = ({ accountId }: DueCustomer): string => accountId;
const GRID_HEIGHT = 320;

/** Customers whose period has run: ticked, then erased or made anonymous in one act. */
export function PersonalDataDue({ retentionYears }: { readonly retentionYears: number }): React.JSX.Element {
  const { t } = useTranslation('personalData');
  const { list, documentsDue, error, retry } = useErasureList(retentionYears);
  // Kept here: the list is made anew by the erasure itself, and what was done is still to be read.
  const [asked, setAsked] = useState<readonly DueCustomer[] | null>(null);
  return (
    <FieldSection title={t('due.title')}>
      {error !== null ? (
        <ErrorNotice happened={t('due.failed')} error={error} onRetry={retry} />
      ) : list === null ? (
        <LoadingState label={t('due.loading')} />
      ) : (
        <>
          {list.due.length === 0 ? (
            <Nobody list={list} />
          ) : (
            <Due key={list.due.length} due={list.due} onAsk={setAsked} />
          )}
          {documentsDue > 0 && <DocumentsDue count={documentsDue} onAsk={() => setAsked([])} />}
        </>
      )}
      {asked !== null && <Asked customers={asked} onClose={() => setAsked(null)} />}
    </FieldSection>
  );
}

function Nobody({ list }: { readonly list: ErasureList }): React.JSX.Element {
  const { t } = useTranslation('personalData');
  const format = useFormat();
  const { later: count, next } = list;
  const body =
    next === null
      ? t('due.emptyNone')
      : t('due.emptyLater', { count, formatted: format.count(count), day: format.day(next, 'long') });
  return <EmptyState icon={<CheckIcon />} title={t('due.emptyTitle')} body={body} />;
}

function Due(props: {
  readonly due: readonly DueCustomer[];
  readonly onAsk: (customers: readonly DueCustomer[]) => void;
}): React.JSX.Element {
  const { due, onAsk } = props;
  const { t } = useTranslation('personalData');
  const format = useFormat();
  const navigate = useNavigate();
  const { ticks, set } = useTicks(rowId, due.length);
  const source = useMemo(() => sourceOf('due', due, rowId), [due]);
  const columns = useMemo(() => dueColumns(t, format), [t, format]);
  const ticked = due.filter((row) => isInTickedSet(set, rowId(row)));
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography sx={{ flex: 1 }}>
          {t('due.summary', { count: due.length, formatted: format.count(due.length) })}
        </Typography>
        <Button variant="contained" disabled={ticked.length === 0} onClick={() => onAsk(ticked)}>
          {ticked.length === 0
            ? t('due.action')
            : t('due.actionCount', { formatted: format.count(ticked.length) })}
        </Button>
      </Box>
      <Box sx={{ height: GRID_HEIGHT, display: 'flex', flexDirection: 'column' }}>
        <Grid
          name="personal-data-due"
          label={t('due.list')}
          columns={columns}
          source={source}
          ticks={ticks}
          onOpen={(row) => void navigate(customerPath(row.accountId))}
        />
      </Box>
    </>
  );
}

function DocumentsDue(props: { readonly count: number; readonly onAsk: () => void }): React.JSX.Element {
  const { count, onAsk } = props;
  const { t } = useTranslation('personalData');
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Typography sx={{ flex: 1 }}>
        {t('due.documents', { count, formatted: format.count(count) })}
      </Typography>
      <Button onClick={onAsk}>{t('due.documentsAction')}</Button>
    </Box>
  );
}

function Asked(props: {
  readonly customers: readonly DueCustomer[];
  readonly onClose: () => void;
}): React.JSX.Element {
  const { customers, onClose } = props;
  const { t } = useTranslation('personalData');
  const services = useProvided(SERVICES);
  const { shell } = useProvided(SAFETY);
  const busy = useProvided(BUSY);
  const today = useProvided(TODAY);
  return (
    <ErasureDialog
      names={customers.map(({ name }) => name)}
      early={null}
      count={() =>
        planErasure(
          services.database,
          customers.map(({ accountId }) => accountId),
          today,
        )
      }
      erase={async (manner, options) => {
        const ended = busy.begin(t('dialog.running'));
        try {
          return await eraseCustomers(
            services,
            shell,
            {
              manner,
              customers: customers.map(({ accountId, version }) => ({ accountId, version })),
              onRequest: false,
            },
            options,
          );
        } finally {
          ended();
        }
      }}
      onClose={onClose}
    />
  );
}

function dueColumns(t: TFunction<'personalData'>, format: Format): GridColumn<DueCustomer>[] {
  return [
    { id: 'name', header: t('due.column.name'), width: 180, grow: 1, cell: ({ name }) => name },
    { id: 'code', header: t('due.column.code'), width: 110, fold: 2, cell: ({ code }) => code },
    {
      id: 'last',
      header: t('due.column.last'),
      width: 160,
      cell: ({ last }) => (last === null ? t('due.unknown') : <DayText value={last} />),
    },
    {
      id: 'since',
      header: t('due.column.since'),
      width: 140,
      fold: 1,
      cell: ({ since }) => (since === null ? '' : <DayText value={since} />),
    },
    {
      id: 'items',
      header: t('due.column.items'),
      width: 104,
      fold: 3,
      align: 'end',
      cell: ({ items }) => format.count(items),
    },
    {
      id: 'letters',
      header: t('due.column.letters'),
      width: 80,
      fold: 4,
      align: 'end',
      cell: ({ letters }) => format.count(letters),
    },
  ];
}
