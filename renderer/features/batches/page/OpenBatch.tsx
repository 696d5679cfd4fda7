import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../../i18n/useFormat';
import { TODAY } from '../../../platform/provided';
import type { DispatchContact, DispatchRecord } from '../../../store/records/dispatchRecord';
import { ErrorDialog } from '../../../ui/feedback/ErrorDialog';
import { ProgressDialog } from '../../../ui/feedback/ProgressDialog';
import { Grid } from '../../../ui/grid/Grid';
import { type GridControls, sourceOf } from '../../../ui/grid/gridTypes';
import { isInTickedSet, useTicks } from '../../../ui/grid/useTicks';
import { ChevronLeftIcon, PrintIcon } from '../../../ui/icons/icons';
import { type ShortcutGroup, useShortcuts } from '../../../ui/keyboard/shortcuts';
import { Screen } from '../../../ui/layout/Screen';
import { SplitPane } from '../../../ui/layout/SplitPane';
import { customerPath, PATHS } from '../../../ui/navigation/paths';
import { useProvided } from '../../../ui/provided/provided';
import { reprint } from '../../../usecases/reprint';
import { SERVICES } from '../../../usecases/servicesKey';
import { BatchState } from '../BatchState';
import { BatchBar } from './BatchBar';
import { CancelDialog } from './CancelDialog';
import { CopyDialog } from './CopyDialog';
import { DocumentPane } from './DocumentPane';
import { letterColumns } from './letterColumns';
import { PostDialog } from './PostDialog';
import { useBatchActs } from './useBatchActs';
import { useBatchDocument } from './useBatchDocument';

const rowId = ({ accountId }: DispatchContact): string => accountId;
type Asked = 'post' | 'cancel' | 'copy' | null;

/** One batch: its letters in posting order, its document, what can be done with it until and after it is posted. */
export function OpenBatch({ batch }: { readonly batch: DispatchRecord }): React.JSX.Element {
  const { t } = useTranslation(['batches', 'steps']);
  const format = useFormat();
  const navigate = useNavigate();
  const services = useProvided(SERVICES);
  const today = useProvided(TODAY);
  const wide = useMediaQuery('(min-width: 1880px)');
  const document = useBatchDocument(batch.id);
  const acts = useBatchActs(batch);
  const [active, setActive] = useState<DispatchContact | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const controls = useRef<GridControls>(null);

  const { contacts: letters } = batch;
  const { ticks, set } = useTicks(rowId, letters.length);
  const ticked = letters.filter((letter) => isInTickedSet(set, rowId(letter)));
  const source = useMemo(() => sourceOf(batch.id, letters, rowId), [batch.id, letters]);
  const columns = useMemo(() => letterColumns(t, batch), [t, batch]);

  const { bytes } = document;
  const name = t('file.batch', { day: batch.issuedOn });
  const { print, save, post } = acts;
  const printWhole = useCallback(() => {
    if (bytes !== null) void print(bytes, name);
  }, [bytes, print, name]);
  const saveWhole = useCallback(() => {
    if (bytes !== null) void save(bytes, name);
  }, [bytes, save, name]);
  const copy = async (how: 'print' | 'save'): Promise<boolean> => {
    const copies = await reprint(services, {
      dispatchId: batch.id,
      references: ticked.flatMap(({ reference }) => reference ?? []),
    });
    return (how === 'print' ? print : save)(copies, t('file.copy', { day: batch.issuedOn }));
  };

  const issued = batch.state === 'issued';
  const keys = useMemo<ShortcutGroup>(
    () => ({
      title: t('title'),
      shortcuts: [
        { keys: ['Ctrl+p'], label: t('keys.print'), run: printWhole },
        { keys: ['Ctrl+s'], label: t('keys.save'), run: saveWhole },
        ...(issued ? [{ keys: ['F9'], label: t('keys.post'), run: () => post(today) }] : []),
        { keys: ['j'], label: t('keys.next'), run: () => controls.current?.moveBy(1) },
        { keys: ['k'], label: t('keys.previous'), run: () => controls.current?.moveBy(-1) },
        { keys: ['Enter'], label: t('keys.open') },
        { keys: ['Escape'], label: t('keys.back'), run: () => void navigate(PATHS.batches) },
      ],
    }),
    [t, printWhole, saveWhole, issued, post, today, navigate],
  );
  useShortcuts(keys);

  const on = batch.state === 'posted' ? batch.postedOn : batch.cancelledOn;
  return (
    <Screen
      title={t('page.title', { day: format.day(batch.issuedOn, 'long') })}
      subtitle={<BatchState batch={batch} />}
      body="fill"
      actions={
        <>
          <Button component={Link} to={PATHS.batches} startIcon={<ChevronLeftIcon />}>
            {t('page.back')}
          </Button>
          <Tooltip title={document.removed ? t('action.removedHint') : ''}>
            <span>
              <Button
                variant={issued ? 'outlined' : 'contained'}
                startIcon={<PrintIcon />}
                disabled={bytes === null}
                onClick={printWhole}
              >
                {t('action.print')}
              </Button>
            </span>
          </Tooltip>
          {issued && (
            <Button variant="contained" disabled={acts.running} onClick={() => post(today)}>
              {t('action.postToday')}
            </Button>
          )}
        </>
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t(`page.${batch.state}`, { day: on === null ? '' : format.day(on, 'long') })}
      </Typography>
      <BatchBar
        batch={batch}
        ticked={ticked}
        ready={bytes !== null}
        removed={document.removed}
        running={acts.running}
        onSave={saveWhole}
        onSaveEach={acts.saveEach}
        onCopy={() => setAsked('copy')}
        onPostOn={() => setAsked('post')}
        onCancel={() => setAsked('cancel')}
      />
      <SplitPane
        sideLabel={t('page.preview')}
        width={wide ? 720 : 480}
        main={
          <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
            <Grid
              name="batch-letters"
              label={t('page.letters')}
              columns={columns}
              source={source}
              ticks={ticks}
              controls={controls}
              onActive={setActive}
              onOpen={(letter) => void navigate(customerPath(letter.accountId))}
            />
          </Box>
        }
        side={<DocumentPane document={document} letter={active} />}
      />
      {asked === 'post' && (
        <PostDialog
          issuedOn={batch.issuedOn}
          today={today}
          onClose={() => setAsked(null)}
          onPost={(day) => {
            setAsked(null);
            post(day);
          }}
        />
      )}
      {asked === 'cancel' && (
        <CancelDialog
          letters={letters.length}
          onClose={() => setAsked(null)}
          onCancel={() => {
            setAsked(null);
            acts.cancel();
          }}
        />
      )}
      {asked === 'copy' && ticked.length > 0 && (
        <CopyDialog letters={ticked} onCopy={copy} onClose={() => setAsked(null)} />
      )}
      {acts.cutting !== null && (
        <ProgressDialog
          open
          title={t('cutting.title')}
          step={t('cutting.step')}
          {...acts.cutting}
          onCancel={acts.stopCutting}
        />
      )}
      {acts.error !== undefined && <ErrorDialog error={acts.error} onClose={acts.clearError} />}
    </Screen>
  );
}
