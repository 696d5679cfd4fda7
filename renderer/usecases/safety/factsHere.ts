import { openDatabase, SCHEMA_VERSION } from '../../store/database';
import { countFacts } from '../../store/parts/checkCopy';
import type { CopyFacts } from '../../store/parts/copyFacts';
import { readPointer } from '../../store/pointer/pointer';
import { readHead } from '../../store/pointer/readHead';
import { StoreError } from '../../store/storeError';
import type { SafetyTools } from './safety';

/**
 * Counts what is on this computer while the program is not open. Null when there is nothing. One of another schema is not
 * counted: opening it would change it.
 * @throws StoreError `unavailable`
 */
export async function factsHere({
  today,
  now,
}: Pick<SafetyTools, 'today' | 'now'>): Promise<CopyFacts | null> {
  const { active } = await readPointer();
  const read = await readHead(active, 0);
  if (read === null) return null;
  const { schemaVersion } = read.head;
  if (schemaVersion !== SCHEMA_VERSION) throw new StoreError('unavailable', `schema ${schemaVersion}`);
  const database = await openDatabase(active);
  try {
    return await countFacts(database, { day: today(), at: now(), schemaVersion });
  } finally {
    database.close();
  }
}
