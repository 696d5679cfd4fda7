import type { LetterModel } from '../domain/letters/letterModel';
import { memoryOf } from '../../rpc/line';
import type { Work } from '../../rpc/methods';
import { extractPages, type ExtractRequest } from './extract';
import { unpackModel, type PackedBatch } from './packModels';
import type { RecoverySheet } from './recoverySheet';
import {
  checkLetter,
  renderBatch,
  renderCalculationSheet,
  renderLetter,
  renderRecoverySheet,
} from './render';

/** What the documents worker does: the functions of `render.ts`, on models that have travelled. */
export const documentsMethods = {
  letter: ({ model, preview }: { readonly model: LetterModel; readonly preview: boolean }) =>
    renderLetter(model, { preview }),
  sheet: (model: LetterModel) => renderCalculationSheet(model),
  check: (model: LetterModel) => checkLetter(model),
  extract: (request: ExtractRequest) => extractPages(request),
  recovery: (sheet: RecoverySheet) => renderRecoverySheet(sheet),
  batch: ({ letters, logos, title, duplex, summary }: PackedBatch, { signal, onProgress }: Work) =>
    renderBatch({
      models: letters.map((packed) => unpackModel(packed, logos)),
      title,
      duplex,
      summary,
      signal,
      onProgress,
    }),
};
export type DocumentsMethods = typeof documentsMethods;

/** PDFs are handed over. */
export function pdfMemory(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) return memoryOf(value);
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return [];
  return value.bytes instanceof Uint8Array ? memoryOf(value.bytes) : [];
}
