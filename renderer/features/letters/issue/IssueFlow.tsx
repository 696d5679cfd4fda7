import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { StoreError } from '../../../store/storeError';
import { ErrorDialog } from '../../../ui/feedback/ErrorDialog';
import { ProgressDialog } from '../../../ui/feedback/ProgressDialog';
import { AskRates } from '../AskRates';
import { IssueReview } from './IssueReview';
import type { Issue } from './useIssue';

/** The dialogs between the ticked letters and the issued batch. */
export function IssueFlow({ issue }: { readonly issue: Issue }): React.JSX.Element | null {
  const { t } = useTranslation('letters');
  const { phase } = issue;
  switch (phase.kind) {
    case 'idle':
      return null;
    case 'preparing':
      return (
        <ProgressDialog
          open
          title={t('issue.preparing')}
          step={t('issue.preparingStep')}
          done={0}
          total={0}
        />
      );
    case 'rates':
      return (
        <AskRates missing={phase.prepared.missingRates} onClose={issue.review} onEntered={issue.again} />
      );
    case 'review':
      return (
        <IssueReview
          prepared={phase.prepared}
          onClose={issue.close}
          onAskRates={issue.askRates}
          onConfirm={issue.confirm}
        />
      );
    case 'issuing': {
      const laidOut = phase.done >= phase.total;
      return (
        <ProgressDialog
          open
          title={t('issue.running')}
          step={t(laidOut ? 'issue.storing' : 'issue.printing')}
          done={phase.done}
          total={phase.total}
          {...(laidOut ? {} : { onCancel: issue.cancel })}
        />
      );
    }
    case 'failed': {
      const conflict = phase.error instanceof StoreError && phase.error.code === 'conflict';
      return (
        <ErrorDialog
          title={t('issue.failed')}
          {...(conflict ? { happened: t('issue.conflict') } : {})}
          kept={t('issue.kept')}
          error={phase.error}
          onClose={issue.close}
          actions={
            <Button variant="contained" onClick={issue.start}>
              {t('issue.again')}
            </Button>
          }
        />
      );
    }
  }
}
