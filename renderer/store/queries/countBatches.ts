import type { EncoursDatabase } from '../database';

/** How many batches there are in all, cancelled ones included. */
export async function countBatches(database: EncoursDatabase): Promise<number> {
  return database.batches.count();
}
