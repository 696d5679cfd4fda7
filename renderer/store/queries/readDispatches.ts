import type { LetterModel } from '../../domain/letters/letterModel';
import type { EncoursDatabase } from '../database';
import type { DispatchRecord } from '../records/dispatchRecord';
import { liftDispatch, liftDocument } from '../shapes/liftDispatch';
import { StoreError } from '../storeError';

/** Dispatches, newest first. What was printed is not read. */
export async function readDispatches(
  database: EncoursDatabase,
  page: { readonly offset: number; readonly count: number } = { offset: 0, count: 200 },
): Promise<readonly DispatchRecord[]> {
  const { offset, count } = page;
  const stored = await database.batches.orderBy('issuedOn').reverse().offset(offset).limit(count).toArray();
  return stored.map(liftDispatch);
}

export async function readDispatch(database: EncoursDatabase, id: string): Promise<DispatchRecord | null> {
  const stored = await database.batches.get(id);
  return stored === undefined ? null : liftDispatch(stored);
}

/** Issued and not posted yet. */
export async function readDispatchesToPost(database: EncoursDatabase): Promise<readonly DispatchRecord[]> {
  return (await database.batches.where('state').equals('issued').toArray()).map(liftDispatch);
}

/** How many dispatches there are in all, cancelled ones included. */
export async function countDispatches(database: EncoursDatabase): Promise<number> {
  return database.batches.count();
}

/**
 * What was printed of a dispatch, byte for byte, and the models its letters were made from, in their order.
 * @throws StoreError `not-found`
 */
export async function readIssuedDocument(
  database: EncoursDatabase,
  sha256: string,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly models: readonly LetterModel[] }> {
  const record = await database.documents.get(sha256);
  if (record === undefined) throw new StoreError('not-found', `document ${sha256}`);
  const { bytes, sender, models } = liftDocument(record);
  return { bytes, models: models.map((model) => ({ ...model, sender })) };
}
