import { useEffect, useRef, useState } from 'react';
import type { Day } from '../../domain/day';

export type ErasureManner = 'erase' | 'anonymise';

/** What an erasure would take away. */
export interface ErasureCounts {
  readonly customers: number;
  readonly items: number;
  readonly letters: number;
  readonly entries: number;
  readonly documentsRemoved: number;
  readonly documentsKept: readonly { readonly issuedOn: Day; readonly until: Day | null }[];
}

export interface ErasureResult {
  readonly customers: number;
  readonly entries: number;
  readonly documentsRemoved: number;
  readonly documentsKept: number;
  /** What kept it from being noted outside the database; null when it was. */
  readonly notNoted: unknown;
}

export interface ErasureWork {
  readonly count: () => Promise<ErasureCounts>;
  readonly erase: (
    manner: ErasureManner,
    options: { readonly onProgress: (done: number, total: number) => void; readonly signal: AbortSignal },
  ) => Promise<ErasureResult>;
}

export type ErasureState =
  | { readonly step: 'counting' }
  | { readonly step: 'asking'; readonly counts: ErasureCounts }
  | { readonly step: 'running'; readonly done: number; readonly total: number }
  | { readonly step: 'done'; readonly result: ErasureResult & { readonly manner: ErasureManner } }
  | { readonly step: 'failed'; readonly error: unknown };

/** Counts first, erases when it is confirmed. What was cancelled changed nothing, and is asked again. */
export function useErasure({ count, erase }: ErasureWork): {
  readonly state: ErasureState;
  readonly confirm: (manner: ErasureManner) => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<ErasureState>({ step: 'counting' });
  const stop = useRef<AbortController | null>(null);
  const counted = useRef<ErasureCounts | null>(null);
  // Counted once, for what the dialog was opened on.
  const counting = useRef(count);

  useEffect(() => {
    let gone = false;
    counting.current().then(
      (counts) => {
        counted.current = counts;
        if (!gone) setState({ step: 'asking', counts });
      },
      (error: unknown) => {
        if (!gone) setState({ step: 'failed', error });
      },
    );
    return () => {
      gone = true;
    };
  }, []);

  const confirm = (manner: ErasureManner): void => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ step: 'running', done: 0, total: 0 });
    erase(manner, {
      signal: controller.signal,
      onProgress: (done, total) => setState({ step: 'running', done, total }),
    }).then(
      (result) => setState({ step: 'done', result: { ...result, manner } }),
      (error: unknown) =>
        setState(
          controller.signal.aborted && counted.current !== null
            ? { step: 'asking', counts: counted.current }
            : { step: 'failed', error },
        ),
    );
  };
  return { state, confirm, cancel: () => stop.current?.abort() };
}
