import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { ErrorDialog } from '../../../ui/feedback/ErrorDialog';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';
import { useNotify } from '../../../ui/feedback/notices';
import { ProgressDialog } from '../../../ui/feedback/ProgressDialog';
import { Grid } from '../../../ui/grid/Grid';
import { sourceOf } from '../../../ui/grid/gridTypes';
import { RestoreIcon } from '../../../ui/icons/icons';
import { formatInstant } from '../../../i18n/format/instant';
import type { FactsHere } from '../../../usecases/safety/factsHere';
import type { SafetyTools } from '../../../usecases/safety/safety';
import { useFailureSentences } from '../failureSentences';
import { OpenedCopy } from './OpenedCopy';
import { RestoredDialog } from './RestoredDialog';
import { SecretDialog } from './SecretDialog';
import { sourceColumns } from './sourceColumns';
import type { SourceRow } from './sourceRow';
import { type Restore, useRestore } from './useRestore';
import { useEncryptedHere } from './useEncryptedHere';
import { type Sources, useSources } from './useSources';

export interface RestoreFlowProps {
  /** Stable. */
  readonly tools: SafetyTools;
  /** What is on this computer now, to compare with; null when there is nothing. Rejects when it can't be known. Stable. */
  readonly here: (signal: AbortSignal) => Promise<FactsHere | null>;
  /** Something begins that a quit would cut; what it gives is called at its end. Stable. */
  readonly onBusy?: (sentence: string) => () => void;
}

const NOT_BUSY = (): (() => void) => () => undefined;
const rowId = ({ source }: SourceRow): string => source;

/**
 * From the list of copies to the restored data: what a copy holds is shown and compared before anything changes. Needs no
 * database and no screen around it: the start shows it too. Fills its parent, a flex column.
 */
export function RestoreFlow({ tools, here, onBusy = NOT_BUSY }: RestoreFlowProps): React.JSX.Element {
  const sources = useSources(tools);
  const flow = useRestore(tools, onBusy);
  const encryptedHere = useEncryptedHere(tools);
  const { state } = flow;
  return (
    <Box
      sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.25, overflow: 'auto' }}
    >
      {state.kind === 'opened' ? (
        <OpenedCopy
          facts={state.opened.facts}
          unexpectedlyPlain={encryptedHere && state.row.kind === 'backup' && !state.row.encrypted}
          here={here}
          onRestore={() => void flow.run(state.row, state.opened)}
          onAnother={flow.leave}
        />
      ) : (
        <SourceList sources={sources} flow={flow} />
      )}
      <FlowDialogs flow={flow} onOpen={tools.startAnew} />
    </Box>
  );
}

function SourceList({
  sources,
  flow,
}: {
  readonly sources: Sources;
  readonly flow: Restore;
}): React.JSX.Element {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const [failure, setFailure] = useState<unknown>(undefined);
  const { rows, damaged, error, look, choose } = sources;
  const columns = useMemo(() => sourceColumns(t, format), [t, format]);
  const source = useMemo(() => (rows === null ? null : sourceOf('sources', rows, rowId)), [rows]);
  const { open } = flow;
  const openRow = useCallback((row: SourceRow) => void open(row), [open]);
  const file = async (): Promise<void> => {
    try {
      const row = await choose();
      if (row !== null) await open(row);
    } catch (reason) {
      setFailure(reason);
    }
  };
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, flex: 'none' }}>
        <Button onClick={() => void file()}>{t('restore.chooseFile')}</Button>
        <Button onClick={look}>{t('restore.refresh')}</Button>
      </Box>
      {damaged > 0 && <Alert severity="warning">{t('restore.damaged', { count: damaged })}</Alert>}
      {error !== undefined && rows === null ? (
        <ErrorNotice happened={t('restore.failed')} error={error} onRetry={look} />
      ) : (
        <Box sx={{ flex: 1, minHeight: 200, display: 'flex' }}>
          <Grid
            name="restore-sources"
            label={t('restore.list')}
            columns={columns}
            source={source}
            onOpen={openRow}
            empty={
              <EmptyState
                icon={<RestoreIcon />}
                title={t('restore.empty')}
                body={t('restore.emptyBody')}
                actions={<Button onClick={() => void file()}>{t('restore.chooseFile')}</Button>}
              />
            }
          />
        </Box>
      )}
      {failure !== undefined && <ErrorDialog error={failure} onClose={() => setFailure(undefined)} />}
    </>
  );
}

function FlowDialogs({
  flow,
  onOpen,
}: {
  readonly flow: Restore;
  readonly onOpen: () => void;
}): React.JSX.Element | null {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const notify = useNotify();
  const sentences = useFailureSentences('restore');
  const { state, leave } = flow;
  const cancelled = state.kind === 'cancelled';
  useEffect(() => {
    if (!cancelled) return;
    notify({ message: t('failure.restoreCancelled') });
    leave();
  }, [cancelled, notify, leave, t]);
  const nameOf = ({ name, at }: SourceRow): string =>
    name !== '' ? name : t('restore.preview.name', { at: formatInstant(at ?? '', format.language) });

  switch (state.kind) {
    case 'opening':
      return <ProgressDialog open title={nameOf(state.row)} step={t('restore.opening')} done={0} total={0} />;
    case 'secret':
      return (
        <SecretDialog
          key={state.row.source}
          name={nameOf(state.row)}
          trying={state.trying}
          problem={state.problem}
          onTell={(secret) => void flow.tell(state.row, secret)}
          onClose={leave}
        />
      );
    case 'restoring': {
      const { step, done, total } = state.progress;
      return (
        <ProgressDialog
          open
          title={t('restore.progress.title')}
          step={t(`restore.progress.${step}`)}
          done={done}
          total={total}
          unit={step === 'load' ? 'bytes' : 'count'}
          {...(step === 'swap' ? {} : { onCancel: flow.cancel })}
        />
      );
    }
    case 'restored':
      return <RestoredDialog report={state.report} onOpen={onOpen} />;
    case 'failed': {
      const kept = state.while === 'opening' ? 'failure.openKept' : 'failure.restoreKept';
      const title = state.while === 'opening' ? 'failure.openTitle' : 'failure.restoreTitle';
      return (
        <ErrorDialog
          title={t(title)}
          kept={t(kept)}
          error={state.error}
          {...sentences(state.error)}
          onClose={leave}
        />
      );
    }
    default:
      return null;
  }
}
