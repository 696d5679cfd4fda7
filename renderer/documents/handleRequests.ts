import { DocumentRefusedError, DocumentsCancelledError } from './errors';
import { extractPages } from './extract';
import { unpackModel, type PackedError, type WorkerReply, type WorkerRequest } from './protocol';
import type { Renderer } from './render';

type Send = (reply: WorkerReply, transfer: Transferable[]) => void;

/**
 * What the worker does with messages, apart from the worker itself so that it can be tested in Node. Progress is told at
 * most once for each pause of the page's frame.
 */
export function createRequestHandler(ready: Promise<Renderer>, send: Send): (request: WorkerRequest) => void {
  // A failed start is told to whoever asks for something; until then nobody is there to hear of it.
  ready.catch(() => undefined);
  const running = new Map<number, AbortController>();
  return (request) => {
    if (request.kind === 'cancel') {
      running.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(request.id, controller);
    ready
      .then((renderer) => perform(renderer, request, controller.signal, (reply) => send(reply, [])))
      .then(
        (value) => send({ id: request.id, kind: 'done', value }, buffersOf(value)),
        (error: unknown) => send({ id: request.id, kind: 'error', error: packError(error) }, []),
      )
      .finally(() => running.delete(request.id));
  };
}

const PROGRESS_INTERVAL = 50;

async function perform(
  renderer: Renderer,
  request: Exclude<WorkerRequest, { kind: 'cancel' }>,
  signal: AbortSignal,
  tell: (reply: WorkerReply) => void,
): Promise<unknown> {
  switch (request.kind) {
    case 'render':
      return renderer.renderDocument(request.document, { preview: request.preview });
    case 'check':
      return renderer.checkDocument(request.document);
    case 'extract':
      return extractPages(request.request);
    case 'batch': {
      let lastTold = 0;
      return renderer.renderBatch({
        models: request.letters.map((packed) => unpackModel(packed, request.logos)),
        templates: request.templates,
        title: request.title,
        duplex: request.duplex,
        summary: request.summary,
        signal,
        onProgress: (done, total) => {
          const now = performance.now();
          if (done < total && now - lastTold < PROGRESS_INTERVAL) return;
          lastTold = now;
          tell({ id: request.id, kind: 'progress', done, total });
        },
      });
    }
  }
}

function buffersOf(value: unknown): Transferable[] {
  if (value instanceof Uint8Array) return [value.buffer as ArrayBuffer];
  if (typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array)
    return [value.bytes.buffer as ArrayBuffer];
  return [];
}

function packError(error: unknown): PackedError {
  if (error instanceof DocumentRefusedError) {
    const { document, problems } = error;
    return { kind: 'refused', document, problems };
  }
  if (error instanceof DocumentsCancelledError) return { kind: 'cancelled' };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
