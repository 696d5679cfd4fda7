import type { Account, AccountId } from '../../domain/account/account';
import { toEpochDay, type Day } from '../../domain/day';
import { ZERO } from '../../domain/money';
import type { ReminderContext } from '../../domain/reminders/reminderContext';
import { agedBalance } from './agedBalance';
import { CustomerList } from './customerList';
import { factsOf, type AccountFacts } from './facts';
import { InvoiceColumns } from './invoiceColumns';
import { InvoiceList } from './invoiceList';
import { LetterList } from './letterList';
import type {
  AgedBalance,
  CustomerRow,
  CustomersQuery,
  InvoiceRow,
  InvoicesQuery,
  LetterRow,
  LettersQuery,
  Range,
  SearchHit,
  Slice,
  TodayCounts,
} from './protocol';
import { search, type SearchFor } from './search';
import { todayCounts } from './todayCounts';

interface Lists {
  readonly columns: InvoiceColumns;
  readonly customers: CustomerList;
  readonly invoices: InvoiceList;
  readonly letters: LetterList;
}

/**
 * All accounts as lists answer from them. A projection: it is given accounts as stored, computes with the domain's own
 * functions, and can be thrown away at any time. Columns and orders are made when first asked after a change.
 */
export class Portfolio {
  readonly #facts = new Map<AccountId, AccountFacts>();
  #context: ReminderContext;
  #toPost: TodayCounts['toPost'] = { batches: 0, count: 0, cents: ZERO };
  #lists: Lists | null = null;
  #columns: InvoiceColumns | null = null;
  #version = 0;

  constructor(context: ReminderContext) {
    this.#context = context;
  }

  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#facts.size;
  }

  /** Takes accounts in, in place of what was held of them. */
  put(accounts: readonly Account[]): void {
    for (const account of accounts) this.#facts.set(account.id, factsOf(account, this.#context));
    this.#changed();
  }

  remove(ids: readonly AccountId[]): void {
    for (const id of ids) this.#facts.delete(id);
    this.#changed();
  }

  /** Forgets all: another day or other settings change every proposal. The accounts are given again. */
  reset(context: ReminderContext): void {
    this.#context = context;
    this.#facts.clear();
    this.#columns = null;
    this.#changed();
  }

  setToPost(toPost: TodayCounts['toPost']): void {
    this.#toPost = toPost;
    this.#changed();
  }

  get context(): ReminderContext {
    return this.#context;
  }

  /** Every question it answers. */
  readonly answers = {
    customers: ({ query, ...range }: { readonly query: CustomersQuery } & Range): Slice<CustomerRow> =>
      this.#now().customers.slice(query, range),
    invoices: ({ query, ...range }: { readonly query: InvoicesQuery } & Range): Slice<InvoiceRow> =>
      this.#now().invoices.slice(query, range),
    letters: ({ query, ...range }: { readonly query: LettersQuery } & Range): Slice<LetterRow> =>
      this.#now().letters.slice(query, range),
    /** Accounts of the whole list, in its order: posting order, or what "select all" means. */
    letterAccounts: (query: LettersQuery): readonly AccountId[] => this.#now().letters.accounts(query),
    agedBalance: (on: Day): AgedBalance => agedBalance(this.#now().columns, on),
    today: (): TodayCounts =>
      todayCounts([...this.#facts.values()], {
        version: this.#version,
        on: this.#context.today,
        toPost: this.#toPost,
      }),
    search: (given: SearchFor): readonly SearchHit[] => search(this.#now().columns, given),
  };

  #changed(): void {
    this.#version += 1;
    this.#lists = null;
  }

  #now(): Lists {
    if (this.#lists !== null) return this.#lists;
    const accounts = [...this.#facts.values()];
    const columns = new InvoiceColumns(accounts, this.#columns);
    const today = toEpochDay(this.#context.today);
    this.#columns = columns;
    this.#lists = {
      columns,
      customers: new CustomerList(accounts, this.#version, columns),
      invoices: new InvoiceList(columns, this.#version, today),
      letters: new LetterList(accounts, this.#version),
    };
    return this.#lists;
  }
}
