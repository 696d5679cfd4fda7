import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../i18n/format/instant';
import { useFormat } from '../../i18n/useFormat';
import { changesOf, readEntry } from '../../store/journal/readJournal';
import type { Change, JournalHead } from '../../store/records/journalRecord';
import { liftHeadRow } from '../../store/shapes/liftChange';
import { StoreError } from '../../store/storeError';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { ErrorDialog } from '../../ui/feedback/ErrorDialog';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { useNotify } from '../../ui/feedback/notices';
import { UndoIcon } from '../../ui/icons/icons';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';
import { undoEntry, undoOf } from '../../usecases/undoEntry';
import { ChangeTable } from './ChangeTable';
import { entrySentence } from './entrySentence';

interface Shown {
  readonly head: JournalHead;
  readonly changes: readonly Change[];
}

/** One entry whole: what it did, before and after, its place in the chain, and the way back where there is one. */
export function EntryPane({ seq }: { readonly seq: number }): React.JSX.Element {
  const { t } = useTranslation('journal');
  const { database } = useProvided(SERVICES);
  const [shown, setShown] = useState<Shown | null | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    const read = async (): Promise<Shown | null> => {
      const head = await readEntry(database, seq);
      return head === null ? null : { head: liftHeadRow(head), changes: await changesOf(database, head) };
    };
    read().then(
      (value) => !gone && setShown(value),
      (reason: unknown) => !gone && setError(reason),
    );
    return () => {
      gone = true;
    };
  }, [database, seq, attempt]);

  if (error !== undefined)
    return (
      <ErrorNotice
        happened={t('failed')}
        error={error}
        onRetry={() => {
          setError(undefined);
          setAttempt(attempt + 1);
        }}
      />
    );
  if (shown === undefined) return <LoadingState />;
  if (shown === null) return <EmptyState title={t('gone')} />;
  return <Entry {...shown} />;
}

function Entry({ head, changes }: Shown): React.JSX.Element {
  const { t } = useTranslation('journal');
  const format = useFormat();
  const facts = [
    [t('fact.seq'), format.count(head.seq)],
    [t('fact.at'), formatInstant(head.at, format.language)],
    [t('fact.day'), format.day(head.day)],
    [t('fact.by'), head.by === 'owner' ? t('owner') : head.by],
    [t('fact.hash'), head.hash],
    [t('fact.previous'), head.previous],
  ] as const;
  return (
    <Box sx={{ overflow: 'auto', minHeight: 0, pl: 1, pr: 0.5, pb: 2 }}>
      <Typography variant="h2" sx={{ mb: 0.25 }}>
        {t(`act.${head.act}`)}
      </Typography>
      <Typography sx={{ mb: 1.5 }}>{entrySentence(head, t, format)}</Typography>
      <UndoThis head={head} />
      <ChangeTable changes={changes} />
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 2,
          display: 'grid',
          gridTemplateColumns: 'max-content 1fr',
          columnGap: 2,
          rowGap: 0.5,
        }}
      >
        {facts.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {name}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Says how the act can be taken back, or why it cannot. Undone as a new entry: nothing leaves the journal. */
function UndoThis({ head }: { readonly head: JournalHead }): React.JSX.Element {
  const { t } = useTranslation('journal');
  const services = useProvided(SERVICES);
  const notify = useNotify();
  const [running, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(undefined);
  const way = undoOf(head.act);
  const undo = async (): Promise<void> => {
    setRunning(true);
    try {
      await undoEntry(services, head);
      notify({ message: t('undone', { seq: head.seq }) });
    } catch (error) {
      setRefusal(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Box sx={{ mb: 2 }}>
      {way === 'none' || way === 'batch' ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t(`noUndo.${way}`)}
        </Typography>
      ) : (
        <Button size="small" startIcon={<UndoIcon />} disabled={running} onClick={() => void undo()}>
          {t('undo')}
        </Button>
      )}
      {refusal !== undefined && (
        <ErrorDialog
          error={refusal}
          {...(isChangedSince(refusal) ? { happened: t('notUndone'), next: t('notUndoneNext') } : {})}
          onClose={() => setRefusal(undefined)}
        />
      )}
    </Box>
  );
}

/** Said of this very action; every other refusal has a sentence of its own. */
function isChangedSince(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'changed-since';
}
