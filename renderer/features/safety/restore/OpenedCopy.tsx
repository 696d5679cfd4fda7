import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../i18n/format/instant';
import { useFormat } from '../../../i18n/useFormat';
import type { CopyFacts } from '../../../store/parts/copyFacts';
import type { FactsHere } from '../../../usecases/safety/factsHere';
import { ConfirmDialog } from '../ConfirmDialog';
import { Panel } from '../Panel';
import { CompareTable } from './CompareTable';
import { compareFacts } from './compareFacts';

export interface OpenedCopyProps {
  readonly facts: CopyFacts;
  /** It is plain, where the backups of this computer are encrypted. */
  readonly unexpectedlyPlain: boolean;
  /** What is on this computer now; null when there is nothing. The signal says that nobody waits for it any more. */
  readonly here: (signal: AbortSignal) => Promise<FactsHere | null>;
  readonly onRestore: () => void;
  readonly onAnother: () => void;
}

type Known =
  { readonly kind: 'asked' | 'failed' } | { readonly kind: 'told'; readonly facts: FactsHere | null };

/** An opened copy beside what is here, and the question whether to restore it. */
export function OpenedCopy(props: OpenedCopyProps): React.JSX.Element {
  const { facts, here, unexpectedlyPlain, onRestore, onAnother } = props;
  const { t } = useTranslation('safety');
  const format = useFormat();
  const [known, setKnown] = useState<Known>({ kind: 'asked' });
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    here(gone.signal).then(
      (told) => {
        if (!gone.signal.aborted) setKnown({ kind: 'told', facts: told });
      },
      () => {
        if (!gone.signal.aborted) setKnown({ kind: 'failed' });
      },
    );
    return () => gone.abort();
  }, [here]);
  const another = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The row or the dialog that it was opened from has gone, and with it the place of whoever works by keyboard.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) another.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const now = known.kind === 'told' ? known.facts : null;
  const { otherDatabase, actionsSince } = compareFacts(facts, now);
  const at = formatInstant(facts.at, format.language);
  return (
    <>
      <Box sx={{ maxWidth: 820, display: 'grid', gap: 2, pb: 3 }}>
        <Panel
          title={t('restore.preview.name', { at })}
          lead={t(known.kind === 'asked' ? 'restore.preview.counting' : 'restore.preview.title')}
          actions={
            <>
              <Button ref={another} onClick={onAnother}>
                {t('restore.preview.another')}
              </Button>
              <Button variant="contained" onClick={() => setAsked(true)}>
                {t('restore.preview.restore')}
              </Button>
            </>
          }
        >
          <CompareTable copy={facts} here={now} unknown={known.kind !== 'told'} />
          <Typography variant="body2" sx={{ color: 'text.secondary', px: 2, py: 1 }}>
            {t('restore.preview.ledger')}
          </Typography>
        </Panel>
        {unexpectedlyPlain && <Alert severity="warning">{t('restore.preview.plain')}</Alert>}
        {otherDatabase && <Alert severity="warning">{t('restore.preview.otherDatabase')}</Alert>}
        {actionsSince > 0 && (
          <Alert severity="warning">
            {t('restore.preview.olderBy', { count: actionsSince, formatted: format.count(actionsSince) })}
          </Alert>
        )}
      </Box>
      {asked && (
        <ConfirmDialog
          title={t('restore.confirm.title', { at })}
          body={[t('restore.confirm.body'), t('restore.confirm.kept')]}
          action={t('restore.confirm.action')}
          onConfirm={() => {
            setAsked(false);
            onRestore();
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
