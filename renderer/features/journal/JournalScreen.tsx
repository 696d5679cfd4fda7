import Button from '@mui/material/Button';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { TODAY } from '../../platform/provided';
import { useFormat } from '../../i18n/useFormat';
import type { JournalHead } from '../../store/records/journalRecord';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { Grid } from '../../ui/grid/Grid';
import { useAskedSource } from '../../ui/grid/useAskedSource';
import { JournalIcon } from '../../ui/icons/icons';
import { Screen } from '../../ui/layout/Screen';
import { SplitPane } from '../../ui/layout/SplitPane';
import { useProvided } from '../../ui/provided/provided';
import { journalList } from '../../usecases/journalList';
import { SERVICES } from '../../usecases/servicesKey';
import { EntryPane } from './EntryPane';
import { ExportJournal } from './ExportJournal';
import { JournalFilters } from './JournalFilters';
import { filterOf, isNarrowed, type JournalChoice, NO_CHOICE } from './journalFilter';
import { journalColumns } from './journalColumns';
import { VerifyJournal } from './VerifyJournal';

const rowId = ({ seq }: JournalHead): string => String(seq);

/** Everything that was done, newest first: what, when, on whom, before and after; verified, undone and exported from here. */
export default function JournalScreen(): React.JSX.Element {
  const { t } = useTranslation('journal');
  const format = useFormat();
  const { database, portfolio } = useProvided(SERVICES);
  const today = useProvided(TODAY);
  const { version } = useSyncExternalStore(portfolio.subscribe, portfolio.state);
  const [choice, setChoice] = useState<JournalChoice>(NO_CHOICE);
  const [active, setActive] = useState<number | null>(null);

  const key = JSON.stringify([choice, today]);
  const list = useMemo(
    () => journalList(database, filterOf(choice, today), version),
    [database, choice, today, version],
  );
  const ask = useCallback((from: number, to: number) => list.slice(from, to), [list]);
  const { source, asking, error, retry } = useAskedSource({ key, version, ask, rowId });
  const columns = useMemo(() => journalColumns(t, format), [t, format]);

  const subtitle =
    source === null || error !== null
      ? undefined
      : t('subtitle', { count: source.count, formatted: format.count(source.count) });
  return (
    <Screen
      title={t('title')}
      subtitle={subtitle}
      body="fill"
      actions={
        <>
          <VerifyJournal />
          <ExportJournal list={list} disabled={source === null || source.count === 0} />
        </>
      }
    >
      <JournalFilters choice={choice} onChange={setChoice} />
      {error !== null ? (
        <ErrorNotice happened={t('failed')} error={error} onRetry={retry} />
      ) : (
        <SplitPane
          sideLabel={t('entry')}
          width={430}
          main={
            <Grid
              name="journal"
              label={t('list')}
              columns={columns}
              source={source}
              busy={asking}
              onActive={(row) => setActive(row?.seq ?? null)}
              onType={(text) => setChoice({ ...choice, text: choice.text + text })}
              empty={
                isNarrowed(choice) ? (
                  <EmptyState
                    title={t('empty.filteredTitle')}
                    body={t('empty.filteredBody')}
                    actions={<Button onClick={() => setChoice(NO_CHOICE)}>{t('empty.clear')}</Button>}
                  />
                ) : (
                  <EmptyState icon={<JournalIcon />} title={t('empty.title')} body={t('empty.body')} />
                )
              }
            />
          }
          side={active === null ? null : <EntryPane key={active} seq={active} />}
        />
      )}
    </Screen>
  );
}
