import { EncoursDatabase, SCHEMA_VERSION } from '../database';
import { checkIntegrity } from '../integrity';
import { FIRST_PREVIOUS } from '../journal/hash';
import type { CopyContent } from './countContent';
import { readCompany, readSetting } from '../queries/readSettings';
import { StoreError } from '../storeError';
import { differingFacts, type CopyFacts } from './copyFacts';
import type { CheckDone, CheckRequest } from './copyRequests';
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
    const report = await checkIntegrity(database, {
      ...options,
      withoutDocumentBytes: request.documentBytes === 'leftOut',
    });
    // One reading for both: what integrity recomputes from the items is what is counted.
    const { accounts, invoices, documents, documentBytes, journalEntries, balance, problems } = report;
    const counted = { accounts, invoices, openTotalCents: balance, documents, documentBytes, journalEntries };
    const facts = await factsWith(database, request.facts, counted);
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

type FactsOf = Pick<CopyFacts, 'day' | 'at' | 'schemaVersion'>;

/** What was counted, with what is known without counting. */
async function factsWith(
  database: EncoursDatabase,
  { day, at, schemaVersion }: FactsOf,
  counted: CopyContent & Pick<CopyFacts, 'documentBytes'>,
): Promise<CopyFacts> {
  const [last, marks] = await Promise.all([lastEntry(database), readSetting(database, 'marks')]);
  return {
    ...counted,
    databaseId: marks?.databaseId ?? '',
    schemaVersion: Math.min(schemaVersion, SCHEMA_VERSION),
    counter: last?.seq ?? 0,
    lastHash: last?.hash ?? FIRST_PREVIOUS,
    company: (await readCompany(database))?.name ?? null,
    sample: marks?.sample ?? false,
    day,
    at,
  };
}
