import { dayCode, KINDS, stepCode } from './codes';
import type { AccountFacts } from './facts';
import type { InvoiceColumns } from './invoiceColumns';
import { ListCache, sliceOf, sumsOver, type SortedList } from './lists';
import { orderBy, Orders, passing, ranksOf } from './ordering';
import type { CustomerRow, CustomerSort, CustomersQuery, Slice } from './protocol';
import { wordsOf } from './words';

/** The list of customers over one state of the portfolio. */
export class CustomerList {
  readonly #orders = new Orders<CustomerSort>();
  readonly #lists = new ListCache();

  constructor(
    readonly accounts: readonly AccountFacts[],
    readonly version: number,
    /** Where the invoices of these accounts lie. */
    readonly columns: InvoiceColumns,
  ) {}

  slice(query: CustomersQuery, range: { readonly from: number; readonly to: number }): Slice<CustomerRow> {
    const list = this.#lists.get(query, () => this.#list(query));
    return sliceOf(list, this.version, range, (row) => this.accounts[row]?.customer ?? null);
  }

  #list(query: CustomersQuery): SortedList {
    const order = this.#orders.get(query.sort, () => this.#order(query.sort));
    const rows = passing(order, query.direction, this.#filter(query));
    const sums = sumsOver(rows, (row) => {
      const customer = this.accounts[row]?.customer;
      const open = customer?.open ?? 0;
      return { open, overdue: customer?.overdue ?? 0, waiting: customer?.waiting ?? 0, amount: open };
    });
    return { rows, sums };
  }

  #filter(query: CustomersQuery): (row: number) => boolean {
    const found = this.#found(query.text);
    const { kinds, reasons, steps, lateAtLeast, balance } = query;
    return (row) => {
      const facts = this.accounts[row];
      if (facts === undefined) return false;
      const { customer } = facts;
      if (kinds.length > 0 && !kinds.includes(customer.kind)) return false;
      if (balance === 'owing' && customer.open <= 0) return false;
      if (balance === 'inCredit' && customer.open >= 0) return false;
      if (lateAtLeast !== null && (customer.oldestDueOn === null || customer.daysLate < lateAtLeast))
        return false;
      if (reasons.length > 0 && (customer.reason === null || !reasons.includes(customer.reason)))
        return false;
      if (steps.length > 0 && (customer.step === null || !steps.includes(customer.step))) return false;
      return found === null || found[row] === 1;
    };
  }

  /** 1 for each with all words in code and name, or those that are missing there in one invoice's number; null without words. */
  #found(text: string): Uint8Array | null {
    const words = wordsOf(text);
    if (words.length === 0) return null;
    const { accounts, rows } = this.columns.find(words);
    const { account } = this.columns;
    for (let row = 0; row < rows.length; row++) if (rows[row] === 1) accounts[account[row] ?? 0] = 1;
    return accounts;
  }

  #order(sort: CustomerSort): Uint32Array {
    const customers = this.accounts.map(({ customer }) => customer);
    const names = ranksOf(this.accounts.map(({ nameKey }) => nameKey));
    const column = (valueOf: (customer: CustomerRow) => number): Float64Array =>
      Float64Array.from(customers, valueOf);
    const first = (): ArrayLike<number> => {
      switch (sort) {
        case 'name':
          return names;
        case 'code':
          return ranksOf(customers.map(({ code }) => code));
        case 'kind':
          return column(({ kind }) => KINDS.indexOf(kind));
        case 'open':
          return column(({ open }) => open);
        case 'overdue':
          return column(({ overdue }) => overdue);
        case 'openInvoices':
          return column(({ openInvoices }) => openInvoices);
        case 'oldestDueOn':
          return column(({ oldestDueOn }) => (oldestDueOn === null ? Infinity : dayCode(oldestDueOn)));
        case 'lastReminderOn':
          return column(({ lastReminder }) => dayCode(lastReminder?.on ?? null));
        case 'step':
          return column(({ step }) => stepCode(step));
      }
    };
    return orderBy(customers.length, [first(), names]);
  }
}
