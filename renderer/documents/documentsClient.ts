import type { LetterModel } from '../domain/letters/letterModel';
import { RpcClient } from '../../rpc/client';
import type { Line } from '../../rpc/line';
import type { LetterProblem } from './checkLetter';
import type { DocumentsMethods } from './documentsMethods';
import type { ExtractRequest } from './extract';
import { DOCUMENT_FAILURES } from './failures';
import { packModels } from './packModels';
import type { RecoverySheet } from './recoverySheet';
import type { BatchRequest, BatchResult } from './render';

/** The documents worker as the rest of the program sees it; the same functions as `render.ts`, off the page's thread. */
export interface DocumentsClient {
  /** @throws LetterRefusedError; `preview` draws letters that must not be issued, as far as they can be drawn. */
  renderLetter(model: LetterModel, options?: { readonly preview?: boolean }): Promise<Uint8Array>;
  /** @throws LetterRefusedError, DocumentsCancelledError */
  renderBatch(request: BatchRequest): Promise<BatchResult>;
  renderCalculationSheet(model: LetterModel): Promise<Uint8Array>;
  checkLetter(model: LetterModel): Promise<LetterProblem[]>;
  extractPages(request: ExtractRequest): Promise<Uint8Array>;
  renderRecoverySheet(sheet: RecoverySheet): Promise<Uint8Array>;
  /** Ends the worker; what is still under way fails. */
  close(): void;
}

/** @param start called at the first use, and at the next one after the worker broke */
export function createDocumentsClient(start: () => Line): DocumentsClient {
  const worker = new RpcClient<DocumentsMethods>({ start, failures: DOCUMENT_FAILURES });
  return {
    renderLetter: (model, options) => worker.call('letter', { model, preview: options?.preview ?? false }),
    renderCalculationSheet: (model) => worker.call('sheet', model),
    checkLetter: (model) => worker.call('check', model),
    renderBatch: ({ models, title, duplex, summary, onProgress, signal }) =>
      worker.call('batch', { ...packModels(models), title, duplex, summary }, { signal, onProgress }),
    extractPages: (request) => worker.call('extract', request),
    renderRecoverySheet: (sheet) => worker.call('recovery', sheet),
    close: () => worker.close(),
  };
}
