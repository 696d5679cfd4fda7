import type { Finding } from '../findings';
import type { KnownFacts } from '../inspection';

/** A table that is no list of invoices: says what it seems to be. */
export class NotReceivablesError extends Error {
  override readonly name = 'NotReceivablesError';
  constructor(
    readonly finding: Finding,
    readonly known: KnownFacts = {},
  ) {
    super(finding.code);
  }
}
