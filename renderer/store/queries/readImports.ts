import type { EncoursDatabase } from '../database';
import type { ImportRecord } from '../records/importRecord';

/** Accepted imports, newest first; undone ones too. */
export async function readImports(database: EncoursDatabase): Promise<readonly ImportRecord[]> {
  return database.imports.orderBy('acceptedAt').reverse().toArray();
}

/** The import that an undo would take back: the newest that stands. Null when there is none. */
export async function readLastImport(database: EncoursDatabase): Promise<ImportRecord | null> {
  return (
    (await database.imports
      .orderBy('acceptedAt')
      .reverse()
      .filter((record) => record.state === 'accepted')
      .first()) ?? null
  );
}
