import type { EncoursDatabase } from '../../store/database';
import { readImports } from '../../store/queries/readImports';
import { readCompany } from '../../store/queries/readSettings';

/** Neither a company nor an import: the program was never used, or everything was left for later. */
export async function isFresh(database: EncoursDatabase): Promise<boolean> {
  const [company, imports] = await Promise.all([readCompany(database), readImports(database)]);
  return company === null && imports.length === 0;
}
