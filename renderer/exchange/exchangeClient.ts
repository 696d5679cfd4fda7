import type { Day } from '../domain/day';
import { CancelledError } from './bytes/slices';
import type { DecimalSign } from './fields/amount';
import type { CustomerFile } from './customerFile';
import { PartsReceived } from './outcomeParts';
import type { ExchangeReply, ExchangeRequest } from './protocol';
import type { ReadOutcome } from './readReceivables';

export interface ClientReadOptions {
  readonly fileName: string;
  readonly today?: Day;
  readonly decimal?: Exclude<DecimalSign, null>;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** `readReceivables` and `readCustomerFile`, done in the worker. */
export interface ExchangeClient {
  /**
   * @throws CancelledError at once when `signal` is aborted (the worker stops within a slice)
   * @throws Error when the worker failed or was closed
   */
  readReceivables(file: Blob, options: ClientReadOptions): Promise<ReadOutcome>;
  readCustomerFile(file: Blob): Promise<CustomerFile>;
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
  readonly take: (reply: ExchangeReply) => void;
  readonly fail: (error: Error) => void;
}

/** The page's side of `worker.ts`; the worker is started by the platform. */
export function createExchangeClient(port: ExchangePort): ExchangeClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const failAll = (message: string): void => {
    for (const { fail } of waiting.values()) fail(new Error(message));
    waiting.clear();
  };

  port.onmessage = (event) => {
    const reply = event.data as ExchangeReply;
    const entry = waiting.get(reply.id);
    if (entry === undefined) return;
    if (reply.type !== 'progress' && reply.type !== 'part') waiting.delete(reply.id);
    if (reply.type === 'cancelled') entry.fail(new CancelledError());
    else if (reply.type === 'failed') entry.fail(new Error(reply.message));
    else entry.take(reply);
  };
  port.onerror = (event) => {
    failAll(event.message);
  };

  return {
    readReceivables: (file, { fileName, today, decimal, onProgress, signal }) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(new CancelledError());
          return;
        }
        const id = ++lastId;
        const stop = (): void => {
          if (!waiting.delete(id)) return;
          port.postMessage({ type: 'cancel', id });
          reject(new CancelledError());
        };
        const received = new PartsReceived();
        waiting.set(id, {
          take: (reply) => {
            if (reply.type === 'progress') onProgress?.(reply.done, reply.total);
            if (reply.type === 'part') {
              received.take(reply.part);
              port.postMessage({ type: 'taken', id });
            }
            if (reply.type !== 'outcome') return;
            signal?.removeEventListener('abort', stop);
            resolve(received.whole(reply.outcome));
          },
          fail: (error) => {
            signal?.removeEventListener('abort', stop);
            reject(error);
          },
        });
        signal?.addEventListener('abort', stop, { once: true });
        port.postMessage({
          type: 'read',
          id,
          file,
          fileName,
          today: today ?? null,
          decimal: decimal ?? null,
        });
      }),
    readCustomerFile: (file) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, {
          take: (reply) => {
            if (reply.type === 'customers') resolve(reply.customers);
          },
          fail: reject,
        });
        port.postMessage({ type: 'readCustomers', id, file });
      }),
    close: () => {
      port.terminate();
      failAll('closed');
    },
  };
}
