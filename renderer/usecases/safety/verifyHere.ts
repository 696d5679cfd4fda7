import { SCHEMA_VERSION } from '../../store/database';
import type { IntegrityProblem } from '../../store/integrity';
import { FIRST_PREVIOUS } from '../../store/journal/hash';
import type { CopyFacts } from '../../store/parts/copyFacts';
import type { JobOptions } from '../../store/parts/partsClient';
import type { SafetyTools } from './safety';

/** All holds together when there is no problem. */
export interface HereReport {
  /** As counted. */
  readonly facts: CopyFacts;
  readonly problems: readonly IntegrityProblem[];
}

/**
 * Recomputes the chain of the journal and everything that is stored. The worker of the copies does it, as it does for a backup's
 * proof: the page answers meanwhile, and the copy kept on this computer waits for its end.
 * @param databaseName the owner's
 * @throws StoreError `cancelled`, `unavailable`
 */
export async function verifyHere(
  { parts, today, now }: Pick<SafetyTools, 'parts' | 'today' | 'now'>,
  databaseName: string,
  options: JobOptions,
): Promise<HereReport> {
  // Nothing is compared: it is asked what is there.
  const asked: CopyFacts = {
    databaseId: '',
    schemaVersion: SCHEMA_VERSION,
    counter: 0,
    lastHash: FIRST_PREVIOUS,
    accounts: 0,
    invoices: 0,
    openTotalCents: 0,
    documents: 0,
    documentBytes: 0,
    journalEntries: 0,
    company: null,
    sample: false,
    day: today(),
    at: now(),
  };
  const request = { databaseName, facts: asked, documentBytes: 'loaded' as const };
  const { facts, problems } = await parts().check(request, options);
  return { facts, problems };
}
