import { memoryOf } from '../../rpc/line';
import type { Work } from '../../rpc/methods';
import type { DocumentProblem } from './documentProblem';
import { extractPages, type ExtractRequest } from './extract';
import type { DocumentModel } from './kinds';
import { unpackModel, type PackedBatch } from './packModels';
import type { BatchResult, Renderer } from './render';

/** A document on its way to the worker. */
export interface DocumentToRender {
  readonly document: DocumentModel;
  readonly preview: boolean;
}

/** What the documents worker does: the functions of a renderer, on models that have travelled. */
export const documentsMethods = (renderer: Promise<Renderer>) => ({
  render: async ({ document, preview }: DocumentToRender): Promise<Uint8Array> =>
    (await renderer).renderDocument(document, { preview }),
  check: async (document: DocumentModel): Promise<DocumentProblem[]> =>
    (await renderer).checkDocument(document),
  extract: (request: ExtractRequest): Promise<Uint8Array> => extractPages(request),
  batch: async (
    { letters, logos, ...batch }: PackedBatch,
    { signal, onProgress }: Work,
  ): Promise<BatchResult> =>
    (await renderer).renderBatch({
      ...batch,
      models: letters.map((packed) => unpackModel(packed, logos)),
      signal,
      onProgress,
    }),
});
export type DocumentsMethods = ReturnType<typeof documentsMethods>;

/** PDFs are handed over. */
export function pdfMemory(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) return memoryOf(value);
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return [];
  return value.bytes instanceof Uint8Array ? memoryOf(value.bytes) : [];
}
