import type { OwnWords } from './column';
import { ColumnTable } from './columnTable';
import type { AccountFacts, InvoiceFacts } from './facts';
import { INVOICE_COLUMNS } from './invoiceColumns';
import { YES_OR_NO } from './wordSets';

/** All open items as columns. */
export type InvoiceTable = ColumnTable<typeof INVOICE_COLUMNS, AccountFacts, InvoiceFacts>;

/** Takes the invoices of accounts over: afterwards they lie in the table alone. @param former has those taken before */
export function invoiceTable(
  accounts: readonly AccountFacts[],
  words: OwnWords,
  former: InvoiceTable | null,
): InvoiceTable {
  const table = new ColumnTable(INVOICE_COLUMNS, words, accounts, ({ invoices }) => invoices, former);
  for (const facts of accounts) facts.invoices = null;
  return table;
}

/** In a matching group that waits for the owner's word: shown, in no sum. */
export function waitingRows(table: InvoiceTable): (row: number) => boolean {
  const cells = table.numbers('waiting');
  const yes = YES_OR_NO().codeOf(true);
  return (row) => cells[row] === yes;
}
