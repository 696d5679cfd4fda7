import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKUPS, BUSY } from '../../../platform/provided';
import type { BackupPlace } from '../../../platform/safetyShell';
import { useProvided } from '../../../ui/provided/provided';
import { backUp, type BackUpProgress, type BackUpReport } from '../../../usecases/safety/backUp';
import { SAFETY } from '../../../usecases/safety/safety';
import { SERVICES } from '../../../usecases/servicesKey';

export type BackUpState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly place: BackupPlace; readonly progress: BackUpProgress }
  | { readonly kind: 'done'; readonly report: BackUpReport }
  | { readonly kind: 'failed'; readonly place: BackupPlace; readonly error: unknown }
  | { readonly kind: 'cancelled' };

export interface BackUp {
  readonly state: BackUpState;
  readonly start: (place: BackupPlace) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

const AT_FIRST: BackUpProgress = { step: 'mirror', done: 0, total: 0 };

/** A backup as the screen follows it: step by step, then what came of it. */
export function useBackUp(): BackUp {
  const { t } = useTranslation('safety');
  const services = useProvided(SERVICES);
  const safety = useProvided(SAFETY);
  const busy = useProvided(BUSY);
  const backups = useProvided(BACKUPS);
  const [state, setState] = useState<BackUpState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const start = useCallback(
    async (place: BackupPlace): Promise<void> => {
      const controller = new AbortController();
      stop.current = controller;
      const ended = busy.begin(t('progress.busy'));
      setState({ kind: 'running', place, progress: AT_FIRST });
      try {
        const report = await backUp(services, safety, place.id, {
          signal: controller.signal,
          onProgress: (progress) => setState({ kind: 'running', place, progress }),
        });
        setState({ kind: 'done', report });
      } catch (error) {
        setState(controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', place, error });
      } finally {
        ended();
        void backups.refresh();
      }
    },
    [services, safety, busy, backups, t],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  const reset = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, start, cancel, reset };
}
