import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../domain/day';
import { useFormat } from '../../../i18n/useFormat';
import { BUSY, SHELL } from '../../../platform/provided';
import { cancelDispatch } from '../../../store/acts/contacts/cancelDispatch';
import { postDispatch } from '../../../store/acts/contacts/postDispatch';
import type { DispatchRecord } from '../../../store/records/dispatchRecord';
import { StoreError } from '../../../store/storeError';
import { useNotify } from '../../../ui/feedback/notices';
import { useUndoable } from '../../../ui/feedback/useUndoable';
import { useProvided } from '../../../ui/provided/provided';
import { extractLetters } from '../../../usecases/extractLetters';
import { actContext } from '../../../usecases/reminderContext';
import { SERVICES } from '../../../usecases/servicesKey';
import { undoable } from '../../../usecases/undoable';

export interface BatchActs {
  readonly post: (on: Day) => void;
  readonly cancel: () => void;
  readonly print: (bytes: Uint8Array, name: string) => Promise<boolean>;
  readonly save: (bytes: Uint8Array, name: string) => Promise<boolean>;
  readonly saveEach: () => void;
  readonly running: boolean;
  /** Letters being cut out of the batch; null when none are. */
  readonly cutting: { readonly done: number; readonly total: number } | null;
  readonly stopCutting: () => void;
  readonly error: unknown;
  readonly clearError: () => void;
}

/** All that can be done with one batch: post, cancel, print, save. */
export function useBatchActs(batch: DispatchRecord): BatchActs {
  const { t } = useTranslation('batches');
  const format = useFormat();
  const services = useProvided(SERVICES);
  const shell = useProvided(SHELL);
  const busy = useProvided(BUSY);
  const notify = useNotify();
  const { run, running, error: refused, clearError: clearRefused } = useUndoable();
  const [failed, setFailed] = useState<unknown>(undefined);
  const [cutting, setCutting] = useState<BatchActs['cutting']>(null);
  const stop = useRef<AbortController | null>(null);
  const { id: dispatchId } = batch;
  const count = batch.contacts.length;

  const post = useCallback(
    (on: Day) => {
      const message = t('done.posted', {
        count,
        formatted: format.count(count),
        day: format.day(on, 'long'),
      });
      void run(message, () =>
        undoable(services, (database, context) => postDispatch(database, context, { dispatchId, on })),
      );
    },
    [run, services, dispatchId, count, t, format],
  );

  const cancel = useCallback(
    () =>
      void run(t('done.cancelled', { count, formatted: format.count(count) }), async () => {
        await cancelDispatch(services.database, actContext(services), { dispatchId });
        return null;
      }),
    [run, services, dispatchId, count, t, format],
  );

  const attempt = useCallback(
    async (work: () => Promise<string | null>): Promise<boolean> => {
      setFailed(undefined);
      try {
        const message = await work();
        if (message !== null) notify({ message });
        return message !== null;
      } catch (error) {
        setFailed(error);
        return false;
      }
    },
    [notify],
  );

  const print = useCallback(
    (bytes: Uint8Array, name: string) =>
      attempt(async () => {
        await shell.openForPrinting({ name: `${name}.pdf`, bytes, secret: false });
        return t('done.printing');
      }),
    [attempt, shell, t],
  );

  const save = useCallback(
    (bytes: Uint8Array, name: string) =>
      attempt(async () => {
        const saved = await shell.saveFile({ suggestedName: `${name}.pdf`, kind: 'pdf', bytes });
        return saved === null ? null : t('done.saved', { name: saved.name });
      }),
    [attempt, shell, t],
  );

  const saveEach = useCallback(() => {
    const stopper = new AbortController();
    stop.current = stopper;
    const ended = busy.begin(t('cutting.busy'));
    setCutting({ done: 0, total: count });
    void attempt(async () => {
      try {
        const files = await extractLetters(services, dispatchId, {
          signal: stopper.signal,
          onProgress: (done, total) => setCutting({ done, total }),
        });
        setCutting(null);
        const folderName = t('file.folder', { day: batch.issuedOn });
        const saved = await shell.saveFiles({ folderName, files });
        if (saved === null) return null;
        return t('done.savedEach', { count, formatted: format.count(count), name: saved.name });
      } catch (error) {
        if (error instanceof StoreError && error.code === 'cancelled') return t('done.stopped');
        throw error;
      }
    }).finally(() => {
      stop.current = null;
      setCutting(null);
      ended();
    });
  }, [attempt, services, shell, busy, dispatchId, batch.issuedOn, count, t, format]);

  return {
    post,
    cancel,
    print,
    save,
    saveEach,
    running,
    cutting,
    stopCutting: () => stop.current?.abort(),
    error: refused ?? failed,
    clearError: () => {
      clearRefused();
      setFailed(undefined);
    },
  };
}
