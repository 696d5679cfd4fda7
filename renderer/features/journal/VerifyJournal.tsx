import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cents } from '../../domain/money';
import { useFormat } from '../../i18n/useFormat';
import { ErrorDialog } from '../../ui/feedback/ErrorDialog';
import { ProgressDialog } from '../../ui/feedback/ProgressDialog';
import { CheckIcon } from '../../ui/icons/icons';
import { useProvided } from '../../ui/provided/provided';
import { SAFETY } from '../../usecases/safety/safety';
import { type HereReport, verifyHere } from '../../usecases/safety/verifyHere';
import { SERVICES } from '../../usecases/servicesKey';

type State =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly done: number; readonly total: number }
  | { readonly step: 'told'; readonly report: HereReport }
  | { readonly step: 'failed'; readonly error: unknown };

const SHOWN_PROBLEMS = 20;

/** Recomputes the chain of the journal and everything that is stored, and says in words what was found. */
export function VerifyJournal(): React.JSX.Element {
  const { t } = useTranslation('journal');
  const { database } = useProvided(SERVICES);
  const safety = useProvided(SAFETY);
  const [state, setState] = useState<State>({ step: 'idle' });
  const stop = useRef<AbortController | null>(null);
  // Nobody waits for it any more, and copies wait for its end.
  useEffect(() => () => stop.current?.abort(), []);

  const verify = async (): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ step: 'running', done: 0, total: 0 });
    try {
      const report = await verifyHere(safety, database.name, {
        signal: controller.signal,
        onProgress: (done, total) => setState({ step: 'running', done, total }),
      });
      setState({ step: 'told', report });
    } catch (error) {
      setState(controller.signal.aborted ? { step: 'idle' } : { step: 'failed', error });
    }
  };

  return (
    <>
      <Button startIcon={<CheckIcon />} onClick={() => void verify()}>
        {t('verify.action')}
      </Button>
      {state.step === 'running' && (
        <ProgressDialog
          open
          title={t('verify.title')}
          step={t('verify.step')}
          done={state.done}
          total={state.total}
          onCancel={() => stop.current?.abort()}
        />
      )}
      {state.step === 'told' && <Verdict report={state.report} onClose={() => setState({ step: 'idle' })} />}
      {state.step === 'failed' && (
        <ErrorDialog
          happened={t('verify.failed')}
          error={state.error}
          onClose={() => setState({ step: 'idle' })}
        />
      )}
    </>
  );
}

function Verdict(props: { readonly report: HereReport; readonly onClose: () => void }): React.JSX.Element {
  const { onClose } = props;
  const { facts, problems } = props.report;
  const { t } = useTranslation('journal');
  const format = useFormat();
  const titleId = useId();
  const whole = problems.length === 0;
  const counted = (name: 'entries' | 'customers' | 'documents', count: number): string =>
    t(`counted.${name}`, { count, formatted: format.count(count) });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t(whole ? 'verify.whole' : 'verify.broken')}</DialogTitle>
      <DialogContent>
        <Typography>
          {t('verify.counts', {
            entries: counted('entries', facts.journalEntries),
            customers: counted('customers', facts.accounts),
            documents: counted('documents', facts.documents),
            balance: format.cents(cents(facts.openTotalCents)),
          })}
        </Typography>
        {whole ? (
          <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {t('verify.lastHash', { hash: facts.lastHash })}
          </Typography>
        ) : (
          <>
            <ul>
              {problems.slice(0, SHOWN_PROBLEMS).map(({ code, subject }) => (
                <li key={`${code} ${subject}`}>{t(`problem.${code}`, { subject })}</li>
              ))}
            </ul>
            <Typography>{t('verify.next')}</Typography>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('verify.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
