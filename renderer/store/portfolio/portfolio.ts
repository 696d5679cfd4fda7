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
import type { PortfolioQuestions, QuestionName } from './messages';
import type { TodayCounts } from './protocol';
import { search } from './search';
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

  answer<Name extends QuestionName>(
    name: Name,
    argument: PortfolioQuestions[Name]['argument'],
  ): PortfolioQuestions[Name]['answer'] {
    const answers: { [Each in QuestionName]: (given: never) => unknown } = {
      customers: (given: PortfolioQuestions['customers']['argument']) =>
        this.#now().customers.slice(given.query, given),
      invoices: (given: PortfolioQuestions['invoices']['argument']) =>
        this.#now().invoices.slice(given.query, given),
      letters: (given: PortfolioQuestions['letters']['argument']) =>
        this.#now().letters.slice(given.query, given),
      letterAccounts: (given: PortfolioQuestions['letterAccounts']['argument']) =>
        this.#now().letters.accounts(given.query),
      agedBalance: ({ on }: { readonly on: Day }) => agedBalance(this.#now().columns, on),
      today: () =>
        todayCounts([...this.#facts.values()], {
          version: this.#version,
          on: this.#context.today,
          toPost: this.#toPost,
        }),
      search: (given: PortfolioQuestions['search']['argument']) => search(this.#now().columns, given),
    };
    return answers[name](argument as never) as PortfolioQuestions[Name]['answer'];
  }

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
