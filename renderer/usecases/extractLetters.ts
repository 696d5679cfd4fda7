import type { BatchLetter, BatchRecord } from '../store/records/dispatchRecord';
import { readBatch, readIssuedDocument } from '../store/queries/readBatches';
import { StoreError } from '../store/storeError';
import type { Services, WorkOptions } from './services';

export interface LetterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const NOT_IN_A_NAME = /[^\p{L}\p{N}._-]+/gu;

/** `001-R-2026-00042-DURAND.pdf`: sorted as the letters lie in the batch. */
export function letterFileName(letter: Pick<BatchLetter, 'reference' | 'code'>, place: number): string {
  const code = letter.code.replace(NOT_IN_A_NAME, '_').slice(0, 60);
  return `${String(place).padStart(3, '0')}-${letter.reference}-${code}.pdf`;
}

/**
 * Each letter of an issued batch as a file of its own, cut out of the kept bytes and marked as an extract.
 * @throws StoreError `not-found`, `cancelled` when the signal is aborted
 */
export async function extractLetters(
  { database, printer }: Pick<Services, 'database' | 'printer'>,
  batchId: string,
  { onProgress, signal }: WorkOptions = {},
): Promise<readonly LetterFile[]> {
  const batch = await readBatch(database, batchId);
  if (batch === null) throw new StoreError('not-found', `batch ${batchId}`);
  const { bytes, models } = await readIssuedDocument(database, batch.sha256);
  const author = models[0]?.sender.name ?? '';
  const files: LetterFile[] = [];
  for (const [index, letter] of batch.letters.entries()) {
    if (signal?.aborted === true) throw new StoreError('cancelled', `batch ${batchId} not cut up`);
    files.push({
      name: letterFileName(letter, index + 1),
      bytes: await printer.extractPages(request(batch, letter, bytes, author)),
    });
    onProgress?.(index + 1, batch.letters.length);
  }
  return files;
}

function request(
  batch: BatchRecord,
  letter: BatchLetter,
  bytes: Uint8Array,
  author: string,
): Parameters<Services['printer']['extractPages']>[0] {
  const { firstPage, lastPage, reference, name } = letter;
  return {
    batch: bytes,
    firstPage,
    lastPage,
    title: `${reference} ${name}`,
    author,
    day: batch.issuedOn,
  };
}
