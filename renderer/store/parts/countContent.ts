import type { Table } from 'dexie';
import type { EncoursDatabase } from '../database';
import { StoreError } from '../storeError';
import type { CopyFacts } from './copyFacts';
import { isInvoice } from './tally';

/** Figures that only reading all of a database gives. */
export type CopyContent = Pick<
  CopyFacts,
  'accounts' | 'invoices' | 'openTotalCents' | 'documents' | 'journalEntries'
>;

const ACCOUNTS_AT_ONCE = 250;
/** Each may hold a thousand items. */
const BULKY_AT_ONCE = 50;

/** Counts customers, invoices, sums, documents and entries from the tables. @throws StoreError `cancelled` */
export async function countContent(database: EncoursDatabase, signal?: AbortSignal): Promise<CopyContent> {
  const throwIfAborted = (): void => {
    if (signal?.aborted === true) throw new StoreError('cancelled', 'count');
  };
  let accounts = 0;
  let invoices = 0;
  let openTotalCents = 0;
  const count = (items: readonly Parameters<typeof isInvoice>[0][]): void => {
    for (const item of items) if (isInvoice(item)) invoices += 1;
  };
  for (let after = ''; ;) {
    const records = await database.accounts.where(':id').above(after).limit(ACCOUNTS_AT_ONCE).toArray();
    throwIfAborted();
    for (const { totals, items } of records) {
      openTotalCents += totals.balance;
      if (items !== null) count(items);
    }
    accounts += records.length;
    const last = records.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  await eachBulky(database.slices, ({ items }) => count(items), throwIfAborted);
  await eachBulky(database.history, ({ items }) => count(items), throwIfAborted);
  return {
    accounts,
    invoices,
    openTotalCents,
    documents: await database.documents.count(),
    journalEntries: await database.journal.where('head').above(0).count(),
  };
}

async function eachBulky<Row, Key>(
  table: Table<Row, Key>,
  look: (row: Row) => void,
  throwIfAborted: () => void,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let from = 0; from < keys.length; from += BULKY_AT_ONCE) {
    const rows = await table.bulkGet(keys.slice(from, from + BULKY_AT_ONCE));
    throwIfAborted();
    for (const row of rows) if (row !== undefined) look(row);
  }
}
