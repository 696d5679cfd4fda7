import { RpcClient } from '../../rpc/client';
import type { Line } from '../../rpc/line';
import type { DocumentProblem } from './documentProblem';
import type { DocumentsMethods } from './documentsMethods';
import type { ExtractRequest } from './extract';
import { DOCUMENT_FAILURES } from './failures';
import type { DocumentModel } from './kinds';
import { packModels } from './packModels';
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

/** @param start called at the first use, and at the next one after the worker broke */
export function createDocumentsClient(start: () => Line): DocumentsClient {
  const worker = new RpcClient<DocumentsMethods>({ start, failures: DOCUMENT_FAILURES });
  return {
    renderDocument: (document, options) =>
      worker.call('render', { document, preview: options?.preview ?? false }),
    checkDocument: (document) => worker.call('check', document),
    renderBatch: ({ models, onProgress, signal, ...batch }) =>
      worker.call('batch', { ...packModels(models), ...batch }, { signal, onProgress }),
    extractPages: (request) => worker.call('extract', request),
    close: () => worker.close(),
  };
}
