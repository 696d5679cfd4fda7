import { openDatabase, SCHEMA_VERSION } from '../../store/database';
import type { CopyFacts } from '../../store/parts/copyFacts';
import { readPointer } from '../../store/pointer/pointer';
import { readHead } from '../../store/pointer/readHead';
import { readCompany, readSetting } from '../../store/queries/readSettings';
import { StoreError } from '../../store/storeError';
import type { SafetyTools } from './safety';

/** What is compared with a copy before it is restored. */
export type FactsHere = Omit<CopyFacts, 'documentBytes'>;

/**
 * Counts what is on this computer while the program is not open; the worker counts, the page answers meanwhile. Null when there
 * is nothing. One of another schema is not counted: opening it would change it.
 * @throws StoreError `unavailable`, `cancelled`
 */
export async function factsHere(
  { parts, today, now }: Pick<SafetyTools, 'parts' | 'today' | 'now'>,
  signal: AbortSignal,
): Promise<FactsHere | null> {
  const { active } = await readPointer();
  const read = await readHead(active, 0);
  if (read === null) return null;
  const { head } = read;
  if (head.schemaVersion !== SCHEMA_VERSION)
    throw new StoreError('unavailable', `schema ${head.schemaVersion}`);
  const content = await parts().count(active, { signal });
  const database = await openDatabase(active);
  try {
    const [marks, company] = await Promise.all([readSetting(database, 'marks'), readCompany(database)]);
    const sample = marks?.sample ?? false;
    return { ...content, ...head, company: company?.name ?? null, sample, day: today(), at: now() };
  } finally {
    database.close();
  }
}
