import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BUSY } from '../../platform/provided';
import { readSetting } from '../../store/queries/readSettings';
import { useNotify } from '../../ui/feedback/notices';
import { useProvided } from '../../ui/provided/provided';
import {
  acceptPreview,
  type ImportPhase,
  type ImportPreview,
  previewImport,
  replanImport,
} from '../../usecases/importFile';
import { SERVICES } from '../../usecases/servicesKey';
import type { FileError } from '../../exchange/inspection';

export type Lettering = 'wait' | 'settled' | 'open';
export type Decimal = ',' | '.';

export interface Progress {
  readonly phase: ImportPhase;
  readonly done: number;
  readonly total: number;
}

export type ImportState =
  | { readonly kind: 'idle' }
  /** The sample company is open: own data never join it. */
  | { readonly kind: 'sample'; readonly file: File }
  | { readonly kind: 'working'; readonly name: string; readonly progress: Progress }
  | { readonly kind: 'refused'; readonly name: string; readonly error: FileError }
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown }
  | {
      readonly kind: 'preview';
      /** Read again when the owner says how its amounts are written. */
      readonly file: File;
      readonly preview: ImportPreview;
      readonly lettering: Lettering;
      /** The accepted write was refused because the data had changed: the preview was made again. */
      readonly remade: boolean;
    }
  | { readonly kind: 'done'; readonly preview: ImportPreview };

export interface Import {
  readonly state: ImportState;
  readonly read: (file: File) => Promise<void>;
  readonly chooseLettering: (lettering: Lettering) => Promise<void>;
  readonly chooseDecimal: (decimal: Decimal) => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

const IDLE: ImportState = { kind: 'idle' };

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function isCancelled(error: unknown): boolean {
  return codeOf(error) === 'cancelled' || (error instanceof Error && error.name === 'CancelledError');
}

/** One import from the chosen file to the database. Nothing is written before `accept`. */
export function useImport(): Import {
  const services = useProvided(SERVICES);
  const busy = useProvided(BUSY);
  const notify = useNotify();
  const { t } = useTranslation('import');
  const [state, setState] = useState<ImportState>(IDLE);
  const stop = useRef<AbortController | null>(null);

  /** Runs one cancellable stage: the shell asks before closing meanwhile. A cancelled one leads back to `former`. */
  const stage = useCallback(
    async (
      name: string,
      phase: ImportPhase,
      former: ImportState,
      run: (work: Work) => Promise<ImportState>,
    ): Promise<void> => {
      const controller = new AbortController();
      stop.current = controller;
      const ended = busy.begin(t('progress.reading', { name }));
      setState({ kind: 'working', name, progress: { phase, done: 0, total: 0 } });
      try {
        setState(
          await run({
            signal: controller.signal,
            onProgress: (now, done, total) =>
              setState({ kind: 'working', name, progress: { phase: now, done, total } }),
          }),
        );
      } catch (error) {
        if (isCancelled(error))
          notify({ message: t(former.kind === 'idle' ? 'progress.cancelled' : 'progress.asBefore') });
        setState(isCancelled(error) ? former : { kind: 'failed', name, error });
      } finally {
        ended();
        stop.current = null;
      }
    },
    [busy, notify, t],
  );

  const read = useCallback(
    (file: File) =>
      stage(file.name, 'reading', IDLE, async (work) => {
        const marks = await readSetting(services.database, 'marks');
        if (marks?.sample === true) return { kind: 'sample', file };
        const outcome = await previewImport(services, { name: file.name, content: file }, work);
        return outcome.ok
          ? { kind: 'preview', file, preview: outcome, lettering: 'wait', remade: false }
          : { kind: 'refused', name: file.name, error: outcome.error };
      }),
    [services, stage],
  );

  const chooseLettering = useCallback(
    async (lettering: Lettering) => {
      if (state.kind !== 'preview') return;
      await stage(state.preview.fileName, 'planning', state, async (work) => {
        const preview = await replanImport(services, state.preview, lettering, work);
        return { ...state, preview, lettering, remade: false };
      });
    },
    [services, stage, state],
  );

  const chooseDecimal = useCallback(
    async (decimal: Decimal) => {
      if (state.kind !== 'preview') return;
      const { file, lettering } = state;
      await stage(file.name, 'reading', state, async (work) => {
        const outcome = await previewImport(
          services,
          { name: file.name, content: file },
          { ...work, lettering, decimal },
        );
        return outcome.ok
          ? { kind: 'preview', file, preview: outcome, lettering, remade: false }
          : { kind: 'refused', name: file.name, error: outcome.error };
      });
    },
    [services, stage, state],
  );

  const accept = useCallback(async () => {
    if (state.kind !== 'preview') return;
    const { file, preview, lettering } = state;
    await stage(preview.fileName, 'writing', state, async (work) => {
      try {
        await acceptPreview(services, preview, work);
        notify({ message: t('done.accepted', { name: preview.fileName }) });
        return { kind: 'done', preview };
      } catch (error) {
        if (codeOf(error) !== 'conflict') throw error;
        const again = await replanImport(services, preview, lettering, work);
        return { kind: 'preview', file, preview: again, lettering, remade: true };
      }
    });
  }, [services, stage, state, notify, t]);

  return {
    state,
    read,
    chooseLettering,
    chooseDecimal,
    accept,
    cancel: useCallback(() => stop.current?.abort(), []),
    reset: useCallback(() => setState(IDLE), []),
  };
}

interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (phase: ImportPhase, done: number, total: number) => void;
}
