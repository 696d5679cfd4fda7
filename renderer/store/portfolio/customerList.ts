import type { OwnWords } from './column';
import { ColumnList } from './columnList';
import { ColumnTable } from './columnTable';
import { CUSTOMER_COLUMNS } from './customerColumns';
import type { AccountFacts } from './facts';
import type { PortfolioTexts } from './portfolioTexts';
import type { CustomerRow } from './rows';

export type CustomerList = ColumnList<typeof CUSTOMER_COLUMNS, AccountFacts, AccountFacts, CustomerRow>;

export function customerList(
  accounts: readonly AccountFacts[],
  texts: PortfolioTexts,
  words: OwnWords,
  version: number,
): CustomerList {
  const table = new ColumnTable(CUSTOMER_COLUMNS, words, accounts, (facts) => [facts], null);
  return new ColumnList(table, {
    version,
    rowAt: (row) => accounts[row]?.customer ?? null,
    find: (words) => found(texts, words),
    sumsOf: (row) => {
      const { open = 0, overdue = 0, waiting = 0 } = accounts[row]?.customer ?? {};
      return { open, overdue, waiting, amount: open };
    },
  });
}

/** Accounts with all words in code and name, or those that are missing there in one invoice's number. */
function found(texts: PortfolioTexts, words: readonly string[]): Uint8Array {
  const { accounts, rows } = texts.find(words);
  const { owner } = texts.invoices;
  for (let row = 0; row < rows.length; row++) if (rows[row] === 1) accounts[owner[row] ?? 0] = 1;
  return accounts;
}
