import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BACKUPS } from '../../platform/provided';
import { ErrorDialog } from '../../ui/feedback/ErrorDialog';
import { RestoreIcon } from '../../ui/icons/icons';
import { Screen } from '../../ui/layout/Screen';
import { RESTORE_PATH } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { SAFETY } from '../../usecases/safety/safety';
import { BackUpDialogs } from './backup/BackUpDialogs';
import { useBackUp } from './backup/useBackUp';
import { Panel } from './Panel';
import { PlaceList } from './places/PlaceList';
import { usePlaces } from './places/usePlaces';
import { Protection } from './protect/Protection';
import { RestoreScreen } from './restore/RestoreScreen';
import { SafetyState } from './state/SafetyState';

/** Backups: how safe the data are, where they can go, how they are protected, and the way back from them. */
export default function BackupsScreen(): React.JSX.Element {
  const { view } = useParams();
  return view === 'restore' ? <RestoreScreen /> : <Overview />;
}

function Overview(): React.JSX.Element {
  const { t } = useTranslation('safety');
  const { shell } = useProvided(SAFETY);
  const backups = useProvided(BACKUPS);
  const found = usePlaces();
  const backUp = useBackUp();
  const [failure, setFailure] = useState<unknown>(undefined);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => void backups.refresh(), [backups]);
  useFocusAfter(backUp.state.kind !== 'idle', list);

  const choose = async (): Promise<void> => {
    try {
      if ((await shell.chooseBackupFolder()) !== null) await found.look();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Screen
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <Button component={Link} to={RESTORE_PATH} startIcon={<RestoreIcon />}>
          {t('restore.open')}
        </Button>
      }
    >
      <Box sx={{ maxWidth: 980, display: 'grid', gap: 2, pb: 3 }}>
        <SafetyState />
        <Panel
          title={t('places.title')}
          lead={t('places.lead')}
          actions={<Button onClick={() => void choose()}>{t('places.choose')}</Button>}
        >
          <div ref={list}>
            <PlaceList
              found={found}
              running={backUp.state.kind === 'running'}
              onBackUp={(place) => void backUp.start(place).then(() => found.look())}
              onChoose={() => void choose()}
            />
          </div>
        </Panel>
        <Protection />
      </Box>
      <BackUpDialogs backUp={backUp} />
      {failure !== undefined && (
        <ErrorDialog
          happened={t('places.chooseFailed')}
          error={failure}
          onClose={() => setFailure(undefined)}
        />
      )}
    </Screen>
  );
}

/**
 * The button that began it was disabled meanwhile, and the stick has another identity after its first backup: once the last
 * dialog has closed, whoever works by keyboard goes on in the list, at the stick whose turn it is.
 */
function useFocusAfter(busy: boolean, list: RefObject<HTMLElement | null>): void {
  const wasBusy = useRef(false);
  useEffect(() => {
    const ended = wasBusy.current && !busy;
    wasBusy.current = busy;
    if (!ended) return undefined;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        list.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [busy, list]);
}
