import type { LetterModel } from '../domain/letters/letterModel';
import { memoryOf } from '../../rpc/line';
import type { Work } from '../../rpc/methods';
import type { LetterProblem } from './checkLetter';
import { extractPages, type ExtractRequest } from './extract';
import { unpackModel, type PackedBatch } from './packModels';
import type { RecoverySheet } from './recoverySheet';
import {
  checkLetter,
  renderBatch,
  renderCalculationSheet,
  renderLetter,
  renderRecoverySheet,
  type BatchResult,
} from './render';

/** What the documents worker does: the functions of `render.ts`, on models that have travelled. */
export const documentsMethods = {
  letter: ({
    model,
    preview,
  }: {
    readonly model: LetterModel;
    readonly preview: boolean;
  }): Promise<Uint8Array> => renderLetter(model, { preview }),
  sheet: (model: LetterModel): Promise<Uint8Array> => renderCalculationSheet(model),
  check: (model: LetterModel): LetterProblem[] => checkLetter(model),
  extract: (request: ExtractRequest): Promise<Uint8Array> => extractPages(request),
  recovery: (sheet: RecoverySheet): Promise<Uint8Array> => renderRecoverySheet(sheet),
  batch: (
    { letters, logos, title, duplex, summary }: PackedBatch,
    { signal, onProgress }: Work,
  ): Promise<BatchResult> =>
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
