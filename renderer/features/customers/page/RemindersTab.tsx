import { useMemo } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Account } from '../../../domain/account/account';
import type { Contact } from '../../../domain/account/contact';
import { addCents, ZERO } from '../../../domain/money';
import type { Format } from '../../../i18n/format/format';
import { stepName } from '../../../i18n/stepName';
import { useFormat } from '../../../i18n/useFormat';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { Grid } from '../../../ui/grid/Grid';
import { type GridColumn, sourceOf } from '../../../ui/grid/gridTypes';
import { LettersIcon } from '../../../ui/icons/icons';
import { readPastContacts } from '../../../store/queries/readAccount';
import { batchPath } from '../../../ui/navigation/paths';
import { useProvided } from '../../../ui/provided/provided';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';
import { SERVICES } from '../../../usecases/servicesKey';

const rowId = (contact: Contact): string => contact.id;

const byDay = (a: Contact, b: Contact): number =>
  a.issuedOn < b.issuedOn ? 1 : a.issuedOn > b.issuedOn ? -1 : 0;

/** What was said to this customer, newest first; Enter opens the dispatch. */
export function RemindersTab(props: {
  readonly account: Account;
  /** Read anew with each change of the account. */
  readonly version: string;
}): React.JSX.Element {
  const { account, version } = props;
  const { t } = useTranslation(['customers', 'steps']);
  const format = useFormat();
  const navigate = useNavigate();
  const { database } = useProvided(SERVICES);
  const past = useLiveQuery(
    async () => (await readPastContacts(database, [account.id])).get(account.id) ?? [],
    [database, account.id, version],
  );
  const source = useMemo(
    () =>
      past === undefined
        ? null
        : sourceOf('reminders', [...past, ...account.contacts].toReversed().sort(byDay), rowId),
    [past, account.contacts],
  );
  const columns = useMemo(() => reminderColumns(t, format), [t, format]);
  return (
    <Grid
      name="customer-reminders"
      label={t('reminders.label')}
      columns={columns}
      source={source}
      onOpen={({ dispatchId }) => {
        if (dispatchId !== null) void navigate(batchPath(dispatchId));
      }}
      empty={
        <EmptyState icon={<LettersIcon />} title={t('reminders.empty')} body={t('reminders.emptyBody')} />
      }
    />
  );
}

function reminderColumns(t: TFunction<['customers', 'steps']>, format: Format): GridColumn<Contact>[] {
  return [
    {
      id: 'reference',
      header: t('reminders.reference'),
      width: 140,
      cell: ({ reference }) => reference ?? '',
    },
    {
      id: 'step',
      header: t('reminders.step'),
      width: 180,
      grow: 1,
      cell: ({ stage }) => (stage === null ? '' : stepName(t, stage.stepId)),
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
      cell: ({ asked }) => (asked === null ? '' : <MoneyText value={asked.principal} />),
    },
    {
      id: 'charges',
      header: t('reminders.charges'),
      width: 170,
      fold: 3,
      align: 'end',
      cell: ({ asked }) => {
        const charges = asked === null ? ZERO : addCents(asked.interest, asked.compensation);
        return charges === ZERO ? '' : <MoneyText value={charges} />;
      },
    },
  ];
}
