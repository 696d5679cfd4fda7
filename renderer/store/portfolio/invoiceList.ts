import { ColumnList } from './columnList';
import type { AccountFacts, InvoiceFacts } from './facts';
import type { INVOICE_COLUMNS } from './invoiceColumns';
import { waitingRows, type InvoiceTable } from './invoiceTable';
import type { PortfolioTexts } from './portfolioTexts';
import type { InvoiceRow } from './protocol';

export type InvoiceList = ColumnList<typeof INVOICE_COLUMNS, AccountFacts, InvoiceFacts, InvoiceRow>;

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
