import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorDialog } from '../../../ui/feedback/ErrorDialog';
import { useNotify } from '../../../ui/feedback/notices';
import { ProgressDialog } from '../../../ui/feedback/ProgressDialog';
import { useFailureSentences } from '../failureSentences';
import { usePlaceName } from '../places/PlaceRow';
import { BackUpReportDialog } from './BackUpReportDialog';
import type { BackUp } from './useBackUp';

/** What stands over the screen while a backup is made, and once it ended. */
export function BackUpDialogs({ backUp }: { readonly backUp: BackUp }): React.JSX.Element | null {
  const { t } = useTranslation('safety');
  const notify = useNotify();
  const sentences = useFailureSentences();
  const nameOf = usePlaceName();
  const { state, cancel, reset } = backUp;
  const cancelled = state.kind === 'cancelled';
  useEffect(() => {
    if (!cancelled) return;
    notify({ message: t('failure.cancelled') });
    reset();
  }, [cancelled, notify, reset, t]);

  switch (state.kind) {
    case 'running': {
      const { step, done, total } = state.progress;
      return (
        <ProgressDialog
          open
          title={t('progress.title', { place: nameOf(state.place) })}
          step={t(`progress.${step}`)}
          done={done}
          total={total}
          unit={step === 'compare' ? 'count' : 'bytes'}
          onCancel={cancel}
        />
      );
    }
    case 'failed':
      return (
        <ErrorDialog
          title={t('failure.backUpTitle')}
          kept={t('failure.backUpKept')}
          error={state.error}
          {...sentences(state.error)}
          onClose={reset}
        />
      );
    case 'done':
      return <BackUpReportDialog report={state.report} onClose={reset} />;
    default:
      return null;
  }
}
