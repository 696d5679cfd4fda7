import { EncoursDatabase, SCHEMA_VERSION } from '../database';
import { checkIntegrity } from '../integrity';
import { FIRST_PREVIOUS } from '../journal/hash';
import { readCompany, readSetting } from '../queries/readSettings';
import { everyHistory } from '../queries/readEverything';
import { StoreError } from '../storeError';
import { differingFacts, type CopyFacts } from './copyFacts';
import type { CheckDone, CheckRequest } from './messages';
import { isInvoice } from './tally';
import { lastEntry } from '../journal/appendEntry';

export interface CheckOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Checks a loaded copy whole: integrity recomputed from its items, and its facts counted anew and compared with what the copy
 * says of itself. It is proven when there is neither a problem nor a difference.
 * @throws StoreError `cancelled`, `unavailable`
 */
export async function checkCopy(request: CheckRequest, options: CheckOptions = {}): Promise<CheckDone> {
  const database = new EncoursDatabase(request.databaseName);
  try {
    await database.open();
    const { problems } = await checkIntegrity(database, {
      ...options,
      withoutDocumentBytes: request.documentBytes === 'leftOut',
    });
    const facts = await countFacts(database, request.facts);
    return { facts, problems, differences: differingFacts(facts, request.facts) };
  } catch (error) {
    if (options.signal?.aborted === true) throw new StoreError('cancelled', 'check', error);
    if (error instanceof StoreError) throw error;
    // Amounts that no sum can bear, and the like.
    if (error instanceof RangeError || error instanceof TypeError)
      throw new StoreError('damaged', String(error), error);
    throw new StoreError('unavailable', 'the copy could not be checked', error);
  } finally {
    database.close();
  }
}

/** Counts a database's facts by reading all of it. Day and instant are those of the copy it was loaded from. */
export async function countFacts(
  database: EncoursDatabase,
  { day, at, schemaVersion }: Pick<CopyFacts, 'day' | 'at' | 'schemaVersion'>,
): Promise<CopyFacts> {
  let invoices = 0;
  let openTotalCents = 0;
  const count = (
    items: readonly { readonly kind: 'invoice' | 'opening' | 'creditNote' | 'payment' }[],
  ): void => {
    for (const item of items) if (isInvoice(item)) invoices += 1;
  };
  await database.accounts.each((record) => {
    openTotalCents += record.totals.balance;
    if (record.items !== null) count(record.items);
  });
  await database.slices.each(({ items }) => count(items));
  for await (const records of everyHistory(database)) for (const { items } of records) count(items);
  let documentBytes = 0;
  let documents = 0;
  for (const sha256 of await database.documents.toCollection().primaryKeys()) {
    documents += 1;
    documentBytes += (await database.documents.get(sha256))?.size ?? 0;
  }
  const [last, marks] = await Promise.all([lastEntry(database), readSetting(database, 'marks')]);
  return {
    databaseId: marks?.databaseId ?? '',
    schemaVersion: Math.min(schemaVersion, SCHEMA_VERSION),
    counter: last?.seq ?? 0,
    lastHash: last?.hash ?? FIRST_PREVIOUS,
    accounts: await database.accounts.count(),
    invoices,
    openTotalCents,
    documents,
    documentBytes,
    journalEntries: await database.journal.where('head').above(0).count(),
    company: (await readCompany(database))?.name ?? null,
    sample: marks?.sample ?? false,
    day,
    at,
  };
}
