/** What is known of a database or of a copy of it without reading it: who it is, how far it went, what it did last. */
export interface DatabaseHead {
  readonly databaseId: string;
  readonly schemaVersion: number;
  readonly counter: number;
  /** Hash of entry `counter`; 64 zeros when `counter` is 0. */
  readonly lastHash: string;
}

/**
 * fine: the database is the mirror's or went on from it, or there is no mirror to compare with.
 * missing: there is a mirror, and no database. older: the database went back behind the mirror.
 * other: it is another database, or went another way than the mirror.
 */
export type StartJudgement = 'fine' | 'missing' | 'older' | 'other';

/**
 * Compares the database with the newest mirror, before the database is opened for work or made.
 * @param database null when there is none
 * @param hashAtMirror hash of the database's entry at the mirror's counter; null when it has none
 * @param mirror null when there is none
 */
export function judgeStart(
  database: DatabaseHead | null,
  hashAtMirror: string | null,
  mirror: DatabaseHead | null,
): StartJudgement {
  if (mirror === null || mirror.counter === 0) return 'fine';
  if (database === null) return 'missing';
  if (database.databaseId !== mirror.databaseId) return database.counter === 0 ? 'missing' : 'other';
  if (database.counter < mirror.counter) return 'older';
  return hashAtMirror === mirror.lastHash ? 'fine' : 'other';
}
