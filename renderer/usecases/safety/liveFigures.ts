import type { EncoursDatabase } from '../../store/database';
import { readEntry } from '../../store/journal/readJournal';
import type { CopyFacts, FactName } from '../../store/parts/copyFacts';
import { isInvoice } from '../../store/parts/tally';
import { everyHistory } from '../../store/queries/readEverything';
import { readCounter } from '../../store/queries/readCounter';

const RECORDS_AT_ONCE = 250;

/**
 * Compares what was counted from a copy with the database as it is: its entry at the copy's counter has the same hash, and
 * when nothing was done since, customers, invoices, sums, documents and entries are counted anew from the tables. Nothing is
 * taken from what the copy was made with.
 * @returns what differs; empty when they are the same
 */
export async function differencesFromLive(
  database: EncoursDatabase,
  proven: CopyFacts,
  signal?: AbortSignal,
): Promise<readonly FactName[]> {
  const { counter } = proven;
  if (counter > 0 && (await readEntry(database, counter))?.hash !== proven.lastHash) return ['lastHash'];
  if ((await readCounter(database)) !== counter) return [];
  const live = await countLive(database, signal);
  // An act in between: what was counted is of no one moment.
  if (live === null || (await readCounter(database)) !== counter) return [];
  const names = ['accounts', 'invoices', 'openTotalCents', 'documents', 'journalEntries'] as const;
  return names.filter((name) => live[name] !== proven[name]);
}

type Counted = Pick<CopyFacts, 'accounts' | 'invoices' | 'openTotalCents' | 'documents' | 'journalEntries'>;

async function countLive(database: EncoursDatabase, signal?: AbortSignal): Promise<Counted | null> {
  let accounts = 0;
  let invoices = 0;
  let openTotalCents = 0;
  const count = (items: readonly { readonly kind: Parameters<typeof isInvoice>[0]['kind'] }[]): void => {
    for (const item of items) if (isInvoice(item)) invoices += 1;
  };
  for (let after = ''; ;) {
    const records = await database.accounts.where(':id').above(after).limit(RECORDS_AT_ONCE).toArray();
    if (signal?.aborted === true) return null;
    for (const { totals, items } of records) {
      openTotalCents += totals.balance;
      if (items !== null) count(items);
    }
    accounts += records.length;
    const last = records.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  await database.slices.each(({ items }) => count(items));
  for await (const records of everyHistory(database)) for (const { items } of records) count(items);
  return {
    accounts,
    invoices,
    openTotalCents,
    documents: await database.documents.count(),
    journalEntries: await database.journal.where('head').above(0).count(),
  };
}
