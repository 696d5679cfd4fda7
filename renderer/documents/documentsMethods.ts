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
export interface DocumentsMethods {
  readonly render: (request: DocumentToRender) => Promise<Uint8Array>;
  readonly check: (document: DocumentModel) => Promise<DocumentProblem[]>;
  readonly extract: (request: ExtractRequest) => Promise<Uint8Array>;
  readonly batch: (batch: PackedBatch, work: Work) => Promise<BatchResult>;
}

/** @param renderer made once the fonts are there */
export function documentsMethods(renderer: Promise<Renderer>): DocumentsMethods {
  return {
    render: async ({ document, preview }) => (await renderer).renderDocument(document, { preview }),
    check: async (document) => (await renderer).checkDocument(document),
    extract: extractPages,
    batch: async ({ letters, logos, ...batch }, { signal, onProgress }) => {
      const models = letters.map((packed) => unpackModel(packed, logos));
      return (await renderer).renderBatch({ ...batch, models, signal, onProgress });
    },
  };
}

/** PDFs are handed over. */
export function pdfMemory(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) return memoryOf(value);
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return [];
  return value.bytes instanceof Uint8Array ? memoryOf(value.bytes) : [];
}
