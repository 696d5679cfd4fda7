import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import sampleCompany from '../../../assets/sample/sample-company.json';
import customers from '../../../assets/sample/sample-customers.csv?raw';
import fecUrl from '../../../assets/sample/sample-fec.txt?url';
import { BUSY } from '../../platform/provided';
import { resetSample } from '../../store/acts/receivables/resetSample';
import { readSetting } from '../../store/queries/readSettings';
import { StoreError } from '../../store/storeError';
import { ProgressDialog } from '../../ui/feedback/ProgressDialog';
import { useProvided } from '../../ui/provided/provided';
import { loadSample, type SampleFiles } from '../../usecases/loadSample';
import { actContext } from '../../usecases/reminderContext';
import { SERVICES } from '../../usecases/servicesKey';

async function sampleFiles(): Promise<SampleFiles> {
  const response = await fetch(fecUrl);
  if (!response.ok) throw new Error(`sample file ${fecUrl}: ${response.status}`);
  return { fec: await response.blob(), customers: new Blob([customers]), company: sampleCompany };
}

function wasCancelled(error: unknown): boolean {
  return (
    (error instanceof StoreError && error.code === 'cancelled') ||
    (error instanceof Error && error.name === 'CancelledError')
  );
}

interface Loading {
  readonly done: number;
  readonly total: number;
  readonly stop: AbortController;
}

export interface SampleInHand {
  /** Fills the program with the sample company. */
  readonly start: () => void;
  /** Takes the sample company out again, when it is in. */
  readonly leave: () => Promise<void>;
  /** The dialog while it is being filled. */
  readonly progress: React.JSX.Element | null;
}

/** The sample company: in, through the same path as the owner's own files, and out. */
export function useSample(onReady: () => void, onFailed: (error: unknown) => void): SampleInHand {
  const { t } = useTranslation('setup');
  const services = useProvided(SERVICES);
  const busy = useProvided(BUSY);
  const [loading, setLoading] = useState<Loading | null>(null);

  const leave = async (): Promise<void> => {
    const marks = await readSetting(services.database, 'marks');
    if (marks?.sample === true) await resetSample(services.database, actContext(services));
  };
  const load = async (): Promise<void> => {
    const stop = new AbortController();
    setLoading({ done: 0, total: 0, stop });
    const ended = busy.begin(t('welcome.sampleLoading'));
    try {
      await leave();
      await loadSample(services, await sampleFiles(), {
        signal: stop.signal,
        onProgress: (_phase, done, total) => setLoading({ done, total, stop }),
      });
      onReady();
    } catch (error) {
      if (!wasCancelled(error)) onFailed(error);
    } finally {
      ended();
      setLoading(null);
    }
  };

  return {
    start: () => void load(),
    leave,
    progress: loading && (
      <ProgressDialog
        open
        title={t('welcome.sampleLoading')}
        done={loading.done}
        total={loading.total}
        onCancel={() => loading.stop.abort()}
      />
    ),
  };
}
