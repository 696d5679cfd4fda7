import type { AccountFacts } from './facts';
import type { InvoiceTable } from './invoiceTable';
import { TextColumn } from './textColumn';
import { foldNumber } from './words';

/** The texts that words are looked for in: code and name of accounts, numbers of invoices. Made when first searched. */
export class PortfolioTexts {
  readonly invoices: InvoiceTable;
  readonly accounts: readonly AccountFacts[];
  #folded: readonly string[] | null = null;
  #columns: { readonly accounts: TextColumn; readonly numbers: TextColumn } | null = null;

  constructor(accounts: readonly AccountFacts[], invoices: InvoiceTable) {
    this.accounts = accounts;
    this.invoices = invoices;
  }

  /** Numbers without case and accents. */
  foldedNumbers(): readonly string[] {
    this.#folded ??= this.invoices.texts('number').map(foldNumber);
    return this.#folded;
  }

  /**
   * What a search for all of these words finds: accounts with all of them in code and name, and rows with each of them there
   * or in the invoice's number. 1 for what is found.
   */
  find(words: readonly string[]): { readonly accounts: Uint8Array; readonly rows: Uint8Array } {
    const { owner, count } = this.invoices;
    this.#columns ??= {
      accounts: new TextColumn(this.accounts.map(({ searchKey }) => searchKey)),
      numbers: new TextColumn(this.foldedNumbers()),
    };
    const accounts = new Uint8Array(this.accounts.length).fill(1);
    const rows = new Uint8Array(count).fill(1);
    for (const word of words) {
      const inAccount = new Uint8Array(accounts.length);
      this.#columns.accounts.mark(word, inAccount);
      const inRow = new Uint8Array(rows.length);
      this.#columns.numbers.mark(word, inRow);
      for (let index = 0; index < accounts.length; index++) if (inAccount[index] !== 1) accounts[index] = 0;
      for (let row = 0; row < rows.length; row++)
        if (inRow[row] !== 1 && inAccount[owner[row] ?? -1] !== 1) rows[row] = 0;
    }
    return { accounts, rows };
  }
}
