import type { EncoursDatabase } from '../database';
import type { ImportRecord } from '../records/importRecord';

/** Accepted imports, newest first; undone ones too. */
export async function readImports(database: EncoursDatabase): Promise<readonly ImportRecord[]> {
  return database.imports.orderBy('acceptedAt').reverse().toArray();
}

/**
 * The import that an undo would take back: the newest that stands, by the journal and not by a clock that can go back.
 * Null when there is none.
 */
export async function readLastImport(database: EncoursDatabase): Promise<ImportRecord | null> {
  const standing = await database.imports.filter((record) => record.state === 'accepted').toArray();
  return standing.reduce<ImportRecord | null>(
    (newest, record) => (newest === null || record.journalSeq > newest.journalSeq ? record : newest),
    null,
  );
}
