import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AccountId } from '../../domain/account/account';
import type { MissingRate } from '../../domain/latepayment/rateTable';
import { useFormat } from '../../i18n/useFormat';
import { TODAY } from '../../platform/provided';
import { ALL_LETTERS } from '../../store/portfolio/protocol';
import type { LetterRow } from '../../store/portfolio/rows';
import { ErrorDialog } from '../../ui/feedback/ErrorDialog';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { useNotify } from '../../ui/feedback/notices';
import { Grid } from '../../ui/grid/Grid';
import { type GridControls, sourceOf } from '../../ui/grid/gridTypes';
import { Screen } from '../../ui/layout/Screen';
import { SplitPane } from '../../ui/layout/SplitPane';
import { batchPath, customerPath } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import type { IssuedBatch } from '../../usecases/issueBatch';
import { SERVICES } from '../../usecases/servicesKey';
import { AskRates } from './AskRates';
import { emptyDraft, withoutIssued } from './draft/draftSelection';
import { useDraft } from './draft/useDraft';
import { HoldDialog } from '../../ui/forms/HoldDialog';
import { IssueFlow } from './issue/IssueFlow';
import { useIssue } from './issue/useIssue';
import { EmptyList } from './list/EmptyLists';
import { letterColumns, withoutColumns } from './list/letterColumns';
import { firstFilter, queryOf } from './list/lettersQuery';
import { LettersBar } from './list/LettersBar';
import { useLetterCounts } from './list/useLetterCounts';
import { useLetterRows } from './list/useLetterRows';
import { DraftNotice } from './draft/DraftNotice';
import { ActivePane } from './pane/ActivePane';
import { useLetterActs } from './useLetterActs';
import { useLetterKeys } from './useLetterKeys';
import { useLetterTicks } from './useLetterTicks';

const NO_ROWS: readonly LetterRow[] = [];
const rowId = (row: LetterRow): string => row.accountId;

/** Who is written to today, why, and the letters as they will be printed; the batch is issued from here. */
export default function LettersScreen(): React.JSX.Element {
  const { t } = useTranslation(['letters', 'steps', 'reasons', 'words']);
  const format = useFormat();
  const navigate = useNavigate();
  const notify = useNotify();
  const today = useProvided(TODAY);
  const { portfolio } = useProvided(SERVICES);
  const state = useSyncExternalStore(portfolio.subscribe, portfolio.state);
  const wide = useMediaQuery('(min-width: 1880px)');

  const [filter, setFilter] = useState(() => firstFilter('letters'));
  const [paned, setPaned] = useState(true);
  const [writingFor, setWritingFor] = useState<AccountId | null>(null);
  const [activeRow, setActiveRow] = useState<LetterRow | null>(null);
  const [held, setHeld] = useState<LetterRow | null>(null);
  const [missing, setMissing] = useState<readonly MissingRate[]>([]);
  const controls = useRef<GridControls>(null);
  const words = useRef<HTMLTextAreaElement>(null);

  const query = useMemo(() => queryOf(filter), [filter]);
  const { answer, asking, error, retry } = useLetterRows(query, state);
  const everything = useLetterRows(ALL_LETTERS, state).answer?.rows ?? NO_ROWS;
  const counts = useLetterCounts(state);
  const kept = useDraft();
  const draft = useMemo(() => kept.draft ?? emptyDraft(today), [kept.draft, today]);
  const { change } = kept;
  const acts = useLetterActs();

  const proposed = filter.view === 'letters';
  const rows = answer?.rows ?? NO_ROWS;
  const { ticks, totals } = useLetterTicks(everything, proposed ? rows : NO_ROWS, draft, change);
  const source = useMemo(
    () =>
      answer === null || (proposed && kept.draft === null)
        ? null
        : sourceOf(JSON.stringify(query), answer.rows, rowId),
    [answer, proposed, kept.draft, query],
  );
  const narrow = paned && !wide;
  const columns = useMemo(
    () =>
      proposed
        ? letterColumns(t, format, totals.principal, ticks.isTicked)
        : withoutColumns(t, format, answer?.sums ?? null, narrow),
    [proposed, t, format, totals.principal, ticks.isTicked, narrow, answer],
  );

  const onIssued = useCallback(
    ({ dispatch }: IssuedBatch, accountIds: readonly AccountId[]) => {
      change((before) => withoutIssued(before, accountIds));
      const count = dispatch.contacts.length;
      notify({ message: t('issue.done', { count, formatted: format.count(count) }) });
      void navigate(batchPath(dispatch.id));
    },
    [change, notify, t, format, navigate],
  );
  const onCancelled = useCallback(() => notify({ message: t('issue.cancelled') }), [notify, t]);
  const issue = useIssue({ draft: kept.current, onIssued, onCancelled });

  const write = useCallback((row: LetterRow) => {
    setPaned(true);
    setWritingFor(row.accountId);
    // The field is there once the screen has been drawn again.
    requestAnimationFrame(() => words.current?.focus());
  }, []);
  const { start } = issue;
  useLetterKeys({
    row: activeRow,
    proposed,
    onPane: useCallback(() => setPaned((before) => !before), []),
    onMove: useCallback((rowsDown: number) => controls.current?.moveBy(rowsDown), []),
    onWrite: write,
    onHold: setHeld,
    onIssue: useCallback(() => {
      if (totals.ticked > 0 || totals.blocked > 0) start();
      else notify({ message: t('issue.none') });
    }, [totals.ticked, totals.blocked, start, notify, t]),
  });

  const failed = error !== undefined;
  return (
    <Screen
      title={t('title')}
      subtitle={t('subtitle', { day: format.day(today, 'weekday') })}
      body="fill"
      actions={
        proposed && (
          <Button
            variant="contained"
            disabled={kept.draft === null || (totals.ticked === 0 && totals.blocked === 0)}
            onClick={start}
          >
            {totals.ticked === 0
              ? t('action.issueNone')
              : t('action.issue', { count: totals.ticked, formatted: format.count(totals.ticked) })}
          </Button>
        )
      }
    >
      <LettersBar
        filter={filter}
        counts={counts}
        totals={totals}
        all={everything.length}
        shown={rows.length}
        sums={answer?.sums ?? null}
        paned={paned}
        onFilter={(next) => {
          if (next.view !== filter.view) setActiveRow(null);
          setFilter(next);
        }}
        onPane={setPaned}
      />
      <DraftNotice kept={kept} />
      {failed || state.phase === 'failed' ? (
        <ErrorNotice happened={t('failed')} error={error ?? state} onRetry={retry} />
      ) : (
        <SplitPane
          sideLabel={t('pane.label')}
          width={wide ? 560 : 468}
          main={
            <Grid
              key={filter.view}
              name={proposed ? 'letters' : 'without-letter'}
              label={t(proposed ? 'list' : 'listWithout')}
              columns={columns}
              source={source}
              busy={asking}
              sort={filter.sort}
              onSort={(sort) => setFilter({ ...filter, sort })}
              controls={controls}
              onActive={setActiveRow}
              onOpen={(row) => void navigate(customerPath(row.accountId))}
              {...(proposed ? { ticks } : {})}
              empty={
                <EmptyList
                  view={filter.view}
                  filtered={filter.text.trim() !== ''}
                  customers={counts?.customers ?? 0}
                  onClear={() => setFilter({ ...filter, text: '' })}
                  onSeeWithout={() => setFilter(firstFilter('none'))}
                />
              }
            />
          }
          side={
            paned ? (
              <ActivePane
                row={activeRow}
                version={state.version}
                draft={draft}
                change={change}
                acts={acts}
                writing={activeRow !== null && writingFor === activeRow.accountId}
                wordsRef={words}
                onWrite={write}
                onHold={setHeld}
                onEnterRates={setMissing}
              />
            ) : null
          }
        />
      )}
      {held !== null && (
        <HoldDialog
          name={held.name}
          today={today}
          onClose={() => setHeld(null)}
          onPlace={(until, reason) => {
            setHeld(null);
            acts.hold(held, until, reason);
          }}
        />
      )}
      {missing.length > 0 && (
        <AskRates
          missing={missing}
          onClose={() => setMissing([])}
          onEntered={() => {
            setMissing([]);
            notify({ message: t('issue.rateSaved') });
          }}
        />
      )}
      {acts.error !== undefined && <ErrorDialog error={acts.error} onClose={acts.clearError} />}
      <IssueFlow issue={issue} />
    </Screen>
  );
}
