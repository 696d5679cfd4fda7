import type { Day } from '../domain/day';
import { CancelledError } from './bytes/slices';
import type { ExchangeReply, ExchangeRequest } from './protocol';
import type { ReadOutcome } from './readReceivables';

export interface ExchangeClient {
  /**
   * Reads a file in the worker.
   * @throws CancelledError at once when `signal` is aborted (the worker stops within a slice)
   * @throws Error when the worker failed or was closed
   */
  read(request: {
    readonly file: Blob;
    readonly fileName: string;
    readonly today?: Day;
    readonly onProgress?: (done: number, total: number) => void;
    readonly signal?: AbortSignal;
  }): Promise<ReadOutcome>;
  /** Ends the worker; what it was reading fails. */
  close(): void;
}

/** The part of a `Worker` that the client needs. */
export interface ExchangePort {
  postMessage(message: ExchangeRequest): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (outcome: ReadOutcome) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** The page's side of `worker.ts`; the worker is started by the platform. */
export function createExchangeClient(port: ExchangePort): ExchangeClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const failAll = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };

  port.onmessage = (event) => {
    const message = event.data as ExchangeReply;
    const entry = waiting.get(message.id);
    if (entry === undefined) return;
    if (message.type === 'progress') {
      entry.onProgress?.(message.done, message.total);
      return;
    }
    waiting.delete(message.id);
    if (message.type === 'outcome') entry.resolve(message.outcome);
    else entry.reject(message.type === 'cancelled' ? new CancelledError() : new Error(message.message));
  };
  port.onerror = (event) => {
    failAll(event.message);
  };

  return {
    read: ({ file, fileName, today, onProgress, signal }) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(new CancelledError());
          return;
        }
        lastId += 1;
        const id = lastId;
        const stop = (): void => {
          if (!waiting.delete(id)) return;
          port.postMessage({ type: 'cancel', id });
          reject(new CancelledError());
        };
        const done = (): void => signal?.removeEventListener('abort', stop);
        waiting.set(id, {
          resolve: (outcome) => {
            done();
            resolve(outcome);
          },
          reject: (error) => {
            done();
            reject(error);
          },
          onProgress,
        });
        signal?.addEventListener('abort', stop, { once: true });
        port.postMessage({ type: 'read', id, file, fileName, today: today ?? null });
      }),
    close: () => {
      port.terminate();
      failAll('closed');
    },
  };
}
