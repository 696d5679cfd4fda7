import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resetSample } from '../../store/acts/receivables/resetSample';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { useProvided } from '../../ui/provided/provided';
import { actContext } from '../../usecases/reminderContext';
import { SERVICES } from '../../usecases/servicesKey';

export interface LeaveSampleProps {
  /** The sample's customers are gone: the owner's own file can come. */
  readonly onLeft: () => void;
  readonly onStay: () => void;
}

/** Own data never join the sample's: the sample is emptied first, when the owner says so. */
export function LeaveSample({ onLeft, onStay }: LeaveSampleProps): React.JSX.Element {
  const { t } = useTranslation(['import', 'words']);
  const services = useProvided(SERVICES);
  const [error, setError] = useState<unknown>(null);
  const leave = async (): Promise<void> => {
    try {
      await resetSample(services.database, actContext(services));
      onLeft();
    } catch (reason) {
      setError(reason);
    }
  };
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void leave()} />;
  return (
    <Alert
      severity="info"
      action={
        <>
          <Button size="small" onClick={onStay}>
            {t('words:action.cancel')}
          </Button>
          <Button size="small" variant="contained" onClick={() => void leave()}>
            {t('done.leaveSample')}
          </Button>
        </>
      }
    >
      {t('done.sample')}
    </Alert>
  );
}
