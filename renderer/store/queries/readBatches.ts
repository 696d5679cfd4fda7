import type { LetterModel } from '../../domain/letters/letterModel';
import type { EncoursDatabase } from '../database';
import type { BatchRecord } from '../records/dispatchRecord';
import { StoreError } from '../storeError';

/** Batches, newest first. The bytes are not read. */
export async function readBatches(
  database: EncoursDatabase,
  page: { readonly offset: number; readonly count: number } = { offset: 0, count: 200 },
): Promise<readonly BatchRecord[]> {
  return database.batches.orderBy('issuedOn').reverse().offset(page.offset).limit(page.count).toArray();
}

export async function readBatch(database: EncoursDatabase, id: string): Promise<BatchRecord | null> {
  return (await database.batches.get(id)) ?? null;
}

/** Issued and not posted yet. */
export async function readBatchesToPost(database: EncoursDatabase): Promise<readonly BatchRecord[]> {
  return database.batches.where('state').equals('issued').toArray();
}

/**
 * The document of a batch, byte for byte, and the models its letters were made from, in their order.
 * @throws StoreError `not-found`
 */
export async function readIssuedDocument(
  database: EncoursDatabase,
  sha256: string,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly models: readonly LetterModel[] }> {
  const record = await database.documents.get(sha256);
  if (record === undefined) throw new StoreError('not-found', `document ${sha256}`);
  const { bytes, sender, models } = record;
  return { bytes, models: models.map((model) => ({ ...model, sender })) };
}
