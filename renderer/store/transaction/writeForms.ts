import type { StoredForm } from '../accounts/accountForm';
import type { EncoursDatabase } from '../database';
import type { HistoryRecord, SliceRecord } from '../records/accountRecord';
import { inPortions } from './portions';

/** Writes and removes the slices of accounts, a bounded number of items a request. */
export async function writeSlices(database: EncoursDatabase, forms: readonly StoredForm[]): Promise<void> {
  const written: SliceRecord[] = [];
  const gone: [string, number][] = [];
  for (const { record, slicesWritten, slicesRemoved, held } of forms) {
    written.push(...slicesWritten);
    for (const slice of slicesRemoved) gone.push([record.id, slice]);
    for (const { hash, items } of held) database.sliceCache.set(hash, items);
  }
  for (const some of inPortions(written, ({ items }) => items.length)) await database.slices.bulkPut(some);
  if (gone.length > 0) await database.slices.bulkDelete(gone);
}

/** Adds history of accounts that had none, a bounded number of items a request. */
export async function writeHistory(
  database: EncoursDatabase,
  records: readonly HistoryRecord[],
): Promise<void> {
  for (const some of inPortions(records, ({ items }) => items.length)) await database.history.bulkAdd(some);
}
