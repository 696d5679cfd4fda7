import Button from '@mui/material/Button';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readDispatch } from '../../../store/queries/readDispatches';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../../ui/feedback/LoadingState';
import { Screen } from '../../../ui/layout/Screen';
import { PATHS } from '../../../ui/navigation/paths';
import { useProvided } from '../../../ui/provided/provided';
import { SERVICES } from '../../../usecases/servicesKey';
import { OpenBatch } from './OpenBatch';

/** One batch, found or not. */
export function BatchPage({ batchId }: { readonly batchId: string }): React.JSX.Element {
  const { t } = useTranslation('batches');
  const { database } = useProvided(SERVICES);
  // A refusal of the database is a value here: a live query that throws would take the screen down.
  const read = useLiveQuery(
    () =>
      readDispatch(database, batchId).then(
        (batch) => ({ batch, error: undefined }),
        (error: unknown) => ({ batch: null, error }),
      ),
    [database, batchId],
  );
  if (read !== undefined && read.batch !== null) return <OpenBatch batch={read.batch} />;
  return (
    <Screen title={t('title')} body="fill">
      {read === undefined ? (
        <LoadingState />
      ) : read.error !== undefined ? (
        <ErrorNotice happened={t('failed')} error={read.error} />
      ) : (
        <EmptyState
          title={t('gone.title')}
          body={t('gone.body')}
          actions={
            <Button component={Link} to={PATHS.batches}>
              {t('gone.action')}
            </Button>
          }
        />
      )}
    </Screen>
  );
}
