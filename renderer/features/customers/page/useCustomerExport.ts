import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../domain/account/account';
import { BUSY, SHELL } from '../../../platform/provided';
import { useNotify } from '../../../ui/feedback/notices';
import { useProvided } from '../../../ui/provided/provided';
import { exportCustomer } from '../../../usecases/personaldata/exportCustomer';
import { SERVICES } from '../../../usecases/servicesKey';

export interface CustomerExport {
  readonly start: () => void;
  readonly cancel: () => void;
  /** Null while nothing is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Null for none. */
  readonly error: unknown;
  readonly clearError: () => void;
}

/** Makes what is held on a customer into files, and saves them in a folder that the owner chooses. */
export function useCustomerExport({ id, name }: Pick<Account, 'id' | 'name'>): CustomerExport {
  const { t } = useTranslation('personalData');
  const services = useProvided(SERVICES);
  const shell = useProvided(SHELL);
  const busy = useProvided(BUSY);
  const notify = useNotify();
  const [progress, setProgress] = useState<CustomerExport['progress']>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);

  const run = async (): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    const ended = busy.begin(t('customer.exporting', { name }));
    setProgress({ done: 0, total: 0 });
    try {
      const files = await exportCustomer(services, id, {
        signal: controller.signal,
        onProgress: (done, total) => setProgress({ done, total }),
      });
      setProgress(null);
      const saved = await shell.saveFiles(files);
      if (saved !== null) notify({ message: t('customer.exported', { name: saved.name }) });
    } catch (failure) {
      if (!controller.signal.aborted) setError(failure);
    } finally {
      setProgress(null);
      ended();
    }
  };
  return {
    start: () => void run(),
    cancel: () => stop.current?.abort(),
    progress,
    error,
    clearError: () => setError(null),
  };
}
