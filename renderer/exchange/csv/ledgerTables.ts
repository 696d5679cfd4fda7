import { areAccountingColumns, type Columns } from '../fec/columns';
import type { NeededColumn } from '../findings';
import type { ListColumns } from './listColumns';

/** In a whole ledger every sale, purchase and receipt has lines without a third party: never fewer than that. */
const LINES_WITHOUT_CUSTOMER = 0.25;
const ACCOUNT = /^[1-7]\d{2,}[0-9A-Z]*$/;

/**
 * An accounting journal without the columns of a FEC: its accounts are numbers, with 411 among the first of them, or with those of
 * suppliers, taxes or banks beside those of expenses and sales where customers come later.
 */
export function isJournal(columns: Columns, rows: readonly (readonly string[])[]): boolean {
  if (!areAccountingColumns(columns)) return false;
  const accounts = rows.map((row) => (row[columns.account] ?? '').trim()).filter((cell) => cell !== '');
  if (accounts.some((cell) => cell.startsWith('411'))) return true;
  return (
    accounts.every((cell) => ACCOUNT.test(cell)) &&
    accounts.some((cell) => /^(?:40|44|5[13])/.test(cell)) &&
    accounts.some((cell) => /^[67]/.test(cell))
  );
}

/**
 * What a ledger lacks to be read: its account or one of its amounts has a name that is not known. Read as a list of invoices it would
 * make debtors of suppliers. Empty for any other table, a ledger of customers alone among them.
 */
export function missingOfLedger(
  accounting: Columns,
  { code, name }: ListColumns,
  rows: readonly (readonly string[])[],
): NeededColumn[] {
  const { journal, entry, account, debit, credit, amount, sense } = accounting;
  if (areAccountingColumns(accounting) || (journal < 0 && entry < 0 && account < 0)) return [];
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const without = filled.filter((row) =>
    [code, name].every((column) => column < 0 || (row[column] ?? '').trim() === ''),
  );
  if (without.length < filled.length * LINES_WITHOUT_CUSTOMER) return [];
  const byColumns = debit >= 0 || credit >= 0;
  if (!byColumns && amount < 0) return [];
  const missing: NeededColumn[] = [];
  if (account < 0) missing.push('account');
  if (byColumns && debit < 0) missing.push('debit');
  if (byColumns && credit < 0) missing.push('credit');
  if (!byColumns && sense < 0) missing.push('sense');
  return missing;
}
