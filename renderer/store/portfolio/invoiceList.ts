import type { OwnWords } from './column';
import { ColumnList } from './columnList';
import { ColumnTable } from './columnTable';
import type { AccountFacts, InvoiceFacts } from './facts';
import { INVOICE_COLUMNS } from './invoiceColumns';
import type { PortfolioTexts } from './portfolioTexts';
import type { InvoiceRow } from './protocol';
import { YES_OR_NO } from './wordSets';

/** All open items as columns. */
export type InvoiceTable = ColumnTable<typeof INVOICE_COLUMNS, AccountFacts, InvoiceFacts>;
export type InvoiceList = ColumnList<typeof INVOICE_COLUMNS, AccountFacts, InvoiceFacts, InvoiceRow>;

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

/** @param today days since 1970 */
export function invoiceList(
  table: InvoiceTable,
  texts: PortfolioTexts,
  at: { readonly version: number; readonly today: number },
): InvoiceList {
  const left = table.numbers('open');
  const amounts = table.numbers('amount');
  const dueDates = table.numbers('dueDate');
  const waits = waitingRows(table);
  return new ColumnList(table, {
    version: at.version,
    rowAt: (row) => table.rowAt(row),
    find: (words) => texts.find(words).rows,
    sumsOf: (row) => {
      const waiting = waits(row);
      const open = waiting ? 0 : (left[row] ?? 0);
      return {
        open,
        overdue: open > 0 && (dueDates[row] ?? 0) < at.today ? open : 0,
        waiting: waiting ? (left[row] ?? 0) : 0,
        amount: amounts[row] ?? 0,
      };
    },
  });
}

/** In a matching group that waits for the owner's word: shown, in no sum. */
export function waitingRows(table: InvoiceTable): (row: number) => boolean {
  const cells = table.numbers('waiting');
  const yes = YES_OR_NO().codeOf(true);
  return (row) => cells[row] === yes;
}
