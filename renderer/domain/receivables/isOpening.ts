import type { Ledger, LedgerItem } from './ledger';

const OPENING_JOURNAL = /^(?:AN|RAN|ANO|AAN|A[- ]?NOUVEAUX?)$/iu;

/**
 * Tells the opening entries of a file: debits are read as such by kind; credits carried over are told by their journal, the usual
 * code or the one that the file's opening debits bear on its first day.
 */
export function openingTest(ledger: Ledger): (line: LedgerItem) => boolean {
  const journals = new Set<string>();
  for (const customer of ledger.customers) {
    for (const line of customer.open) if (line.kind === 'opening') journals.add(line.journal);
    for (const line of customer.settled) if (line.kind === 'opening') journals.add(line.journal);
  }
  return (line) =>
    line.kind === 'opening' ||
    (line.amount < 0 &&
      line.kind === 'payment' &&
      (OPENING_JOURNAL.test(line.journal) || (line.date === ledger.firstDay && journals.has(line.journal))));
}
