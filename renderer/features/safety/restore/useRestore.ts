import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestoreSecret } from '../../../platform/safetyShell';
import {
  type OpenedSource,
  openSource,
  restore,
  type RestoreProgress,
  type RestoreReport,
} from '../../../usecases/safety/restore';
import type { SafetyTools } from '../../../usecases/safety/safety';
import { SafetyFailure } from '../../../usecases/safety/safetyFailure';
import type { SourceRow } from './sourceRow';

export type RestoreState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'opening'; readonly row: SourceRow }
  /** `problem`: what was wrong with the last try. */
  | { readonly kind: 'secret'; readonly row: SourceRow; readonly trying: boolean; readonly problem: unknown }
  | { readonly kind: 'opened'; readonly row: SourceRow; readonly opened: OpenedSource }
  | { readonly kind: 'restoring'; readonly row: SourceRow; readonly progress: RestoreProgress }
  | { readonly kind: 'restored'; readonly report: RestoreReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly while: 'opening' | 'restoring'; readonly error: unknown };

export interface Restore {
  readonly state: RestoreState;
  readonly open: (row: SourceRow) => Promise<void>;
  readonly tell: (row: SourceRow, secret: RestoreSecret) => Promise<void>;
  readonly run: (row: SourceRow, opened: OpenedSource) => Promise<void>;
  readonly cancel: () => void;
  /** Back to the list; what was opened is closed. */
  readonly leave: () => void;
}

/** The secret was needed, or was not the right one: ask again instead of giving up. */
const ASKS_AGAIN = new Set<string>(['passphrase-needed', 'wrong-passphrase', 'wrong-recovery-code']);

const AT_FIRST: RestoreProgress = { step: 'load', done: 0, total: 0 };

/** A restore as the screen follows it: opened, looked at, agreed to, done. @param onBusy something begins that a quit would cut */
export function useRestore(tools: SafetyTools, onBusy: (sentence: string) => () => void): Restore {
  const { t } = useTranslation('safety');
  const [state, setState] = useState<RestoreState>({ kind: 'choosing' });
  const opened = useRef<OpenedSource | null>(null);
  const stop = useRef<AbortController | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      // What is being restored closes its copy itself.
      void opened.current?.close();
    };
  }, []);

  const take = useCallback(
    async (row: SourceRow, secret?: RestoreSecret) => {
      try {
        const copy = await openSource(tools, row.source, secret);
        if (gone.current) {
          await copy.close();
          return;
        }
        opened.current = copy;
        setState({ kind: 'opened', row, opened: copy });
      } catch (error) {
        if (error instanceof SafetyFailure && ASKS_AGAIN.has(error.code))
          setState({
            kind: 'secret',
            row,
            trying: false,
            problem: error.code === 'passphrase-needed' ? undefined : error,
          });
        else setState({ kind: 'failed', while: 'opening', error });
      }
    },
    [tools],
  );

  const open = useCallback(
    (row: SourceRow) => {
      setState({ kind: 'opening', row });
      return take(row);
    },
    [take],
  );
  const tell = useCallback(
    (row: SourceRow, secret: RestoreSecret) => {
      setState({ kind: 'secret', row, trying: true, problem: undefined });
      return take(row, secret);
    },
    [take],
  );
  const run = useCallback(
    async (row: SourceRow, copy: OpenedSource) => {
      const controller = new AbortController();
      stop.current = controller;
      opened.current = null;
      const ended = onBusy(t('restore.progress.busy'));
      setState({ kind: 'restoring', row, progress: AT_FIRST });
      try {
        const report = await restore(tools, copy, {
          signal: controller.signal,
          onProgress: (progress) => setState({ kind: 'restoring', row, progress }),
        });
        setState({ kind: 'restored', report });
        // Locked meanwhile, nobody sees the report: what is open still belongs to the former data. Once the lock was told.
        if (gone.current) setTimeout(tools.startAnew, 0);
      } catch (error) {
        setState(
          controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', while: 'restoring', error },
        );
      } finally {
        ended();
      }
    },
    [tools, onBusy, t],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  const leave = useCallback(() => {
    void opened.current?.close();
    opened.current = null;
    setState({ kind: 'choosing' });
  }, []);
  return { state, open, tell, run, cancel, leave };
}
