import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../domain/day';
import { formatInstant } from '../../../i18n/format/instant';
import { useFormat } from '../../../i18n/useFormat';
import { BACKUPS, TODAY } from '../../../platform/provided';
import type { BackupState } from '../../../platform/safetyShell';
import { readCompany } from '../../../store/queries/readSettings';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../../ui/feedback/LoadingState';
import { CheckIcon, InfoIcon, WarningIcon } from '../../../ui/icons/icons';
import { useProvided } from '../../../ui/provided/provided';
import { SAFETY } from '../../../usecases/safety/safety';
import { SERVICES } from '../../../usecases/servicesKey';
import { useFailureSentences } from '../failureSentences';
import { usePlaceName } from '../places/PlaceRow';
import { useAgo } from '../when';

/** How safe the data are, in sentences: the last proven backup, where and how long ago, whether one is due, the mirror. */
export function SafetyState(): React.JSX.Element {
  const { t } = useTranslation('safety');
  const { database } = useProvided(SERVICES);
  const company = useLiveQuery(() => readCompany(database), [database]);
  const watch = useProvided(BACKUPS);
  const { backups, error } = useSyncExternalStore(watch.subscribe, watch.known);
  return (
    <Box
      component="section"
      aria-label={t('state.label')}
      sx={{
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        display: 'grid',
        gap: 0.75,
      }}
    >
      {backups !== null ? (
        <BackupSentences backups={backups} sample={company?.specimen === true} />
      ) : error === null ? (
        <LoadingState />
      ) : (
        <ErrorNotice happened={t('read')} error={error} onRetry={() => void watch.refresh()} />
      )}
      <MirrorSentence />
    </Box>
  );
}

function BackupSentences(props: {
  readonly backups: BackupState;
  readonly sample: boolean;
}): React.JSX.Element {
  const { backups, sample } = props;
  const { t } = useTranslation('safety');
  const format = useFormat();
  const ago = useAgo();
  const today = useProvided(TODAY);
  const nameOf = usePlaceName();
  const [place] = backups.places;
  const { lastAt } = backups;
  const dueDay = backups.dueSince === null ? null : parseDay(backups.dueSince);
  const due = dueDay !== null && !sample;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        {due ? (
          <WarningIcon sx={{ color: 'warning.main', fontSize: 22 }} />
        ) : lastAt === null ? (
          <InfoIcon sx={{ color: 'primary.main', fontSize: 22 }} />
        ) : (
          <CheckIcon sx={{ color: 'success.main', fontSize: 22 }} />
        )}
        <Typography variant="h2">
          {t(due ? 'state.due' : lastAt === null ? 'state.none' : 'state.safe')}
        </Typography>
      </Box>
      <Typography>
        {lastAt === null || place === undefined
          ? t(sample ? 'state.sample' : 'state.never')
          : t('state.last', {
              when: ago(lastAt),
              at: formatInstant(lastAt, format.language),
              place: nameOf(place),
            })}
        {due &&
          ` ${dueDay >= today ? t('state.sinceToday') : t('state.since', { day: format.day(dueDay, 'long') })}`}
      </Typography>
    </>
  );
}

function MirrorSentence(): React.JSX.Element {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const ago = useAgo();
  const sentences = useFailureSentences();
  const { keeper } = useProvided(SAFETY);
  const { last, behind, running, problem } = useSyncExternalStore(
    (listener) => keeper.subscribe(listener),
    () => keeper.state,
  );
  const told = (): string => {
    if (problem !== null) return t('state.mirrorFailed', { why: sentences(problem).happened });
    if (last === null) return t(running ? 'state.mirrorRunning' : 'state.mirrorNone');
    return t(running ? 'state.mirrorRunning' : behind ? 'state.mirrorBehind' : 'state.mirror', {
      when: ago(last.at),
      at: formatInstant(last.at, format.language),
    });
  };
  // Its failure is in the keeper's state, which this sentence shows.
  const retry = (): void => void keeper.sync().catch(() => undefined);
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2" sx={{ color: problem === null ? 'text.secondary' : 'error.main' }}>
        {told()}
        {problem === null && last !== null && !running && ` ${t('state.mirrorWhy')}`}
      </Typography>
      {problem !== null && (
        <Button size="small" disabled={running} onClick={retry}>
          {t('state.retry')}
        </Button>
      )}
    </Box>
  );
}
