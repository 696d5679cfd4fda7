import type { EncoursDatabase } from '../../store/database';
import { readEntry } from '../../store/journal/readJournal';
import type { CopyFacts, FactName } from '../../store/parts/copyFacts';
import type { PartsClient } from '../../store/parts/partsClient';
import { readCounter } from '../../store/queries/readCounter';

/**
 * Compares what was counted from a copy with the database as it is: its entry at the copy's counter has the same hash, and
 * when nothing was done since, customers, invoices, sums, documents and entries are counted anew from the tables. Nothing is
 * taken from what the copy was made with. The worker counts: the page answers meanwhile.
 * @returns what differs; empty when they are the same
 */
export async function differencesFromLive(
  database: EncoursDatabase,
  proven: CopyFacts,
  parts: PartsClient,
  signal?: AbortSignal,
): Promise<readonly FactName[]> {
  const { counter } = proven;
  if (counter > 0 && (await readEntry(database, counter))?.hash !== proven.lastHash) return ['lastHash'];
  if ((await readCounter(database)) !== counter) return [];
  const live = await parts.count(database.name, signal === undefined ? {} : { signal });
  // An act in between: what was counted is of no one moment.
  if ((await readCounter(database)) !== counter) return [];
  const names = ['accounts', 'invoices', 'openTotalCents', 'documents', 'journalEntries'] as const;
  return names.filter((name) => live[name] !== proven[name]);
}
