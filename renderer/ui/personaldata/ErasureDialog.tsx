import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/day';
import { useFormat } from '../../i18n/useFormat';
import { ErrorNotice } from '../feedback/ErrorNotice';
import { LoadingState } from '../feedback/LoadingState';
import { ProgressDialog } from '../feedback/ProgressDialog';
import { ChoiceRow } from '../forms/ChoiceRow';
import { ErasureCountList, KeptDocuments } from './ErasureCounts';
import { type ErasureManner, type ErasureResult, type ErasureWork, useErasure } from './useErasure';

export interface ErasureDialogProps extends ErasureWork {
  /** Names of the customers; empty to remove only PDFs whose day has come. */
  readonly names: readonly string[];
  /** The period runs until before that day: the person has asked for it. */
  readonly early: Day | null;
  /** An anonymous customer can only be erased. */
  readonly onlyErase?: boolean;
  readonly onClose: (done: boolean) => void;
}

/** Asks before an erasure: what goes, what stays and why, that it cannot be undone; then shows it done. */
export function ErasureDialog(props: ErasureDialogProps): React.JSX.Element {
  const { names, early, onlyErase = false, onClose } = props;
  const { t } = useTranslation(['personalData', 'words']);
  const format = useFormat();
  const titleId = useId();
  const { state, confirm, cancel } = useErasure(props);
  const [manner, setManner] = useState<ErasureManner>('erase');
  const [understood, setUnderstood] = useState(false);
  const count = names.length;

  if (state.step === 'running')
    return (
      <ProgressDialog
        open
        title={t('dialog.running')}
        step={t('dialog.runningStep')}
        done={state.done}
        total={state.total}
        onCancel={cancel}
      />
    );
  const title =
    state.step === 'done'
      ? t('dialog.doneTitle')
      : count === 0
        ? t('dialog.titleDocuments')
        : t('dialog.title', { count, formatted: format.count(count), name: names[0] ?? '' });
  const confirmLabel =
    count === 0
      ? t('dialog.confirmDocuments')
      : t(manner === 'erase' ? 'dialog.confirmErase' : 'dialog.confirmAnonymise');
  return (
    <Dialog
      open
      onClose={() => onClose(state.step === 'done')}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {state.step === 'counting' && <LoadingState label={t('dialog.counting')} />}
        {state.step === 'failed' && <ErrorNotice kept={t('dialog.failed')} error={state.error} />}
        {state.step === 'done' && <Done result={state.result} />}
        {state.step === 'asking' && (
          <>
            {count > 0 && !onlyErase && (
              <ChoiceRow
                label={t('dialog.manner')}
                value={manner}
                choices={(['erase', 'anonymise'] as const).map((value) => ({
                  value,
                  label: t(`dialog.${value}`),
                }))}
                onChange={setManner}
              />
            )}
            {count > 0 && (
              <Typography variant="body2" sx={{ color: 'text.secondary', mt: -1 }}>
                {t(`dialog.${manner}Help`)}
              </Typography>
            )}
            {early !== null && (
              <Typography role="note" sx={{ color: 'warning.main' }}>
                {t('dialog.early', { day: format.day(early, 'long') })}
              </Typography>
            )}
            <ErasureCountList counts={state.counts} />
            <KeptDocuments counts={state.counts} />
            {count > 0 && (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('dialog.copies')} {t('dialog.again')}
              </Typography>
            )}
            <FormControlLabel
              control={
                <Checkbox checked={understood} onChange={(_event, checked) => setUnderstood(checked)} />
              }
              label={t('dialog.understood')}
            />
          </>
        )}
      </DialogContent>
      <DialogActions>
        {state.step === 'done' ? (
          <Button variant="contained" autoFocus onClick={() => onClose(true)}>
            {t('words:action.close')}
          </Button>
        ) : (
          <>
            <Button autoFocus onClick={() => onClose(false)}>
              {t('words:action.cancel')}
            </Button>
            {state.step === 'asking' && (
              <Button
                variant="contained"
                color="error"
                disabled={!understood}
                onClick={() => confirm(manner)}
              >
                {confirmLabel}
              </Button>
            )}
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Done({
  result,
}: {
  readonly result: ErasureResult & { readonly manner: ErasureManner };
}): React.JSX.Element {
  const { t } = useTranslation('personalData');
  const format = useFormat();
  const { customers: count, entries, documentsRemoved, documentsKept } = result;
  const formatted = format.count(count);
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1 }}>
      {count > 0 && (
        <Typography>
          {result.manner === 'erase'
            ? t('dialog.doneErased', { count, formatted })
            : t('dialog.doneAnonymous', { count, formatted })}
        </Typography>
      )}
      <Typography sx={{ color: 'text.secondary' }}>
        {t('dialog.doneEntries', {
          entries: format.count(entries),
          removed: format.count(documentsRemoved),
          kept: format.count(documentsKept),
        })}
      </Typography>
      {result.notNoted !== null && (
        <Typography role="alert" sx={{ color: 'warning.main' }}>
          {t('dialog.notNoted')}
        </Typography>
      )}
    </Box>
  );
}
