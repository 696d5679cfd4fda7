import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountId } from '../../../domain/account/account';
import { activeHold } from '../../../domain/holds/activeHold';
import type { ReminderContext } from '../../../domain/reminders/reminderContext';
import { useFormat } from '../../../i18n/useFormat';
import { stepName } from '../../../i18n/stepName';
import { placeHold } from '../../../store/acts/holds/placeHold';
import type { SeenAccount } from '../../../store/queries/readAccount';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { ErrorDialog } from '../../../ui/feedback/ErrorDialog';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../../ui/feedback/LoadingState';
import { ChevronLeftIcon } from '../../../ui/icons/icons';
import { HoldDialog } from '../../../ui/forms/HoldDialog';
import { Screen } from '../../../ui/layout/Screen';
import { SplitPane } from '../../../ui/layout/SplitPane';
import { PATHS } from '../../../ui/navigation/paths';
import { CustomerForm } from '../form/CustomerForm';
import { formKey } from '../form/customerDraft';
import { SplitDialog } from '../split/SplitDialog';
import { accountView } from '../../../domain/desk/accountView';
import { Alerts } from './Alerts';
import { Figures } from './Figures';
import { ItemsTab } from './ItemsTab';
import { LetterPane } from './LetterPane';
import { PersonalDataTab } from './PersonalDataTab';
import { RemindersTab } from './RemindersTab';
import { SettledTab } from './SettledTab';
import { useAct } from './useAct';
import { useCustomer } from './useCustomer';

const TABS = ['items', 'reminders', 'details', 'settled', 'personalData'] as const;
type TabName = (typeof TABS)[number];

/** One customer: what he owes and why, what was sent, who he is. */
export function CustomerPage({ accountId }: { readonly accountId: AccountId }): React.JSX.Element {
  const { t } = useTranslation('customers');
  const loaded = useCustomer(accountId);
  if (loaded.kind === 'ready') return <ReadyPage seen={loaded.seen} context={loaded.context} />;
  return (
    <Screen title={t('title')}>
      {loaded.kind === 'loading' && <LoadingState />}
      {loaded.kind === 'failed' && <ErrorNotice happened={t('page.failed')} error={loaded.error} />}
      {loaded.kind === 'missing' && (
        <EmptyState
          title={t('page.notFound')}
          body={t('page.notFoundBody')}
          actions={
            <Button variant="contained" component={Link} to={PATHS.customers}>
              {t('page.back')}
            </Button>
          }
        />
      )}
    </Screen>
  );
}

function ReadyPage(props: {
  readonly seen: SeenAccount;
  readonly context: ReminderContext;
}): React.JSX.Element {
  const { seen, context } = props;
  const { account, version } = seen;
  const { t } = useTranslation(['customers', 'words', 'steps', 'reasons']);
  const format = useFormat();
  const acts = useAct();
  const view = useMemo(() => accountView(account, context), [account, context]);
  const [tab, setTab] = useState<TabName>('items');
  const [dialog, setDialog] = useState<'hold' | 'split' | null>(null);
  const [letterShown, setLetterShown] = useState(false);
  const { letter, reason } = view.desk.proposal;
  const hold = activeHold(account, null, context.today);

  const word =
    letter !== null
      ? t('page.letter.proposed', { step: stepName(t, letter.stage.stepId) })
      : reason === null
        ? t('page.letter.none')
        : t(`reasons:${reason}`);

  return (
    <Screen
      title={account.name}
      subtitle={`${t('page.code', { code: account.code })} · ${t(`words:customerKind.${account.kind}`)} · ${word}`}
      body="fill"
      actions={
        <>
          <Button component={Link} to={PATHS.customers} startIcon={<ChevronLeftIcon />}>
            {t('page.back')}
          </Button>
          {hold === null && <Button onClick={() => setDialog('hold')}>{t('page.hold.action')}</Button>}
          {letter !== null && (
            <Button variant="contained" onClick={() => setLetterShown(!letterShown)}>
              {t(letterShown ? 'page.letter.hide' : 'page.letter.preview')}
            </Button>
          )}
        </>
      }
    >
      <Alerts
        account={account}
        hold={hold}
        acts={acts}
        onSplit={() => setDialog('split')}
        onEdit={() => setTab('details')}
      />
      <Figures view={view} />
      <Tabs
        value={tab}
        onChange={(_event, name: TabName) => setTab(name)}
        aria-label={t('page.tabs.label')}
        sx={{ flex: 'none' }}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`tab-${name}`}
            aria-controls={`panel-${name}`}
            label={t(`page.tabs.${name}`)}
          />
        ))}
      </Tabs>
      <SplitPane
        width={520}
        sideLabel={t('page.letter.pane')}
        main={
          <Box
            role="tabpanel"
            id={`panel-${tab}`}
            aria-labelledby={`tab-${tab}`}
            sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
          >
            {tab === 'items' && <ItemsTab view={view} />}
            {tab === 'reminders' && <RemindersTab account={account} version={version} />}
            {tab === 'details' && <CustomerForm key={formKey(account)} account={account} acts={acts} />}
            {tab === 'settled' && <SettledTab account={account} version={version} />}
            {tab === 'personalData' && <PersonalDataTab seen={seen} today={context.today} />}
          </Box>
        }
        side={letterShown && letter !== null ? <LetterPane account={account} /> : null}
      />
      {acts.error !== undefined && (
        <ErrorDialog title={t('refused')} error={acts.error} onClose={acts.clearError} />
      )}
      {dialog === 'hold' && (
        <HoldDialog
          name={account.name}
          today={context.today}
          onClose={() => setDialog(null)}
          onPlace={(until, why) => {
            setDialog(null);
            void acts.run(
              until === null
                ? t('words:hold.doneEndless', { name: account.name })
                : t('words:hold.done', { name: account.name, day: format.day(until, 'long') }),
              (database, act) =>
                placeHold(database, act, {
                  accountId: account.id,
                  replaces: null,
                  hold: { until, reason: why, itemId: null },
                }),
            );
          }}
        />
      )}
      {dialog === 'split' && <SplitDialog seen={seen} acts={acts} onClose={() => setDialog(null)} />}
    </Screen>
  );
}
