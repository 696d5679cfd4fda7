import type { DocumentProblem } from './documentProblem';
import { DocumentRefusedError, DocumentsCancelledError } from './errors';
import type { ExtractRequest } from './extract';
import type { DocumentModel } from './kinds';
import { packModels, type PackedError, type WorkerReply, type WorkerRequest } from './protocol';
import type { BatchRequest, BatchResult } from './render';

/** The documents worker as the rest of the program sees it; the same functions as `render.ts`, off the page's thread. */
export interface DocumentsClient {
  /** @throws DocumentRefusedError; `preview` draws what must not be issued, as far as it can be drawn. */
  renderDocument(document: DocumentModel, options?: { readonly preview?: boolean }): Promise<Uint8Array>;
  checkDocument(document: DocumentModel): Promise<DocumentProblem[]>;
  /** @throws DocumentRefusedError, DocumentsCancelledError */
  renderBatch(request: BatchRequest): Promise<BatchResult>;
  extractPages(request: ExtractRequest): Promise<Uint8Array>;
  /** Ends the worker; what is still under way fails. */
  close(): void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'id'> : never;

export function createDocumentsClient(worker: Worker): DocumentsClient {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let broken: Error | null = null;

  const failAll = (error: Error): void => {
    broken = error;
    for (const call of pending.values()) call.reject(error);
    pending.clear();
  };

  worker.addEventListener('message', (event: MessageEvent<WorkerReply>) => {
    const reply = event.data;
    const call = pending.get(reply.id);
    if (call === undefined) return;
    if (reply.kind === 'progress') {
      call.onProgress?.(reply.done, reply.total);
      return;
    }
    pending.delete(reply.id);
    if (reply.kind === 'done') call.resolve(reply.value);
    else call.reject(unpackError(reply.error));
  });
  worker.addEventListener('error', (event) => failAll(new Error(event.message || 'documents worker failed')));
  worker.addEventListener('messageerror', () => failAll(new Error('documents worker: unreadable message')));

  const call = <T>(
    request: Unnumbered<WorkerRequest>,
    options: { signal?: AbortSignal | undefined; onProgress?: Pending['onProgress'] } = {},
  ): Promise<T> => {
    if (broken !== null) return Promise.reject(broken);
    if (options.signal?.aborted === true) return Promise.reject(new DocumentsCancelledError());
    lastId += 1;
    const id = lastId;
    const { signal, onProgress } = options;
    const cancel = (): void => worker.postMessage({ id, kind: 'cancel' } satisfies WorkerRequest);
    signal?.addEventListener('abort', cancel);
    return new Promise<T>((resolve, reject) => {
      pending.set(id, { resolve: (value) => resolve(value as T), reject, onProgress });
      worker.postMessage({ id, ...request });
    }).finally(() => signal?.removeEventListener('abort', cancel));
  };

  return {
    renderDocument: (document, options) =>
      call<Uint8Array>({ kind: 'render', document, preview: options?.preview ?? false }),
    checkDocument: (document) => call<DocumentProblem[]>({ kind: 'check', document }),
    renderBatch: ({ models, templates, title, duplex, summary, onProgress, signal }) =>
      call<BatchResult>(
        { kind: 'batch', ...packModels(models), templates, title, duplex, summary },
        { signal, onProgress },
      ),
    extractPages: (request) => call<Uint8Array>({ kind: 'extract', request }),
    close: () => {
      worker.terminate();
      failAll(new Error('documents worker closed'));
    },
  };
}

function unpackError(error: PackedError): Error {
  if (error.kind === 'refused') return new DocumentRefusedError(error.document, error.problems);
  if (error.kind === 'cancelled') return new DocumentsCancelledError();
  return new Error(error.message);
}
