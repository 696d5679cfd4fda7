import type { Account, AccountId } from '../../domain/account/account';
import { toEpochDay, type Day } from '../../domain/day';
import { ZERO } from '../../domain/money';
import type { ReminderContext } from '../../domain/reminders/reminderContext';
import { agedBalance } from './agedBalance';
import { customerList, type CustomerList } from './customerList';
import { factsOf, type AccountFacts } from './facts';
import { invoiceList, type InvoiceList } from './invoiceList';
import { invoiceTable, type InvoiceTable } from './invoiceTable';
import { letterList, type LetterList } from './letterList';
import { PortfolioTexts } from './portfolioTexts';
import type {
  AgedBalance,
  CustomersQuery,
  InvoiceRow,
  InvoicesQuery,
  LettersQuery,
  Range,
  SearchHit,
  Slice,
  TodayCounts,
} from './protocol';
import type { CustomerRow, LetterRow } from './rows';
import { search, type SearchFor } from './search';
import { StepWords } from './stepWords';
import { todayCounts } from './todayCounts';

interface Lists {
  readonly table: InvoiceTable;
  readonly texts: PortfolioTexts;
  readonly customers: () => CustomerList;
  readonly invoices: () => InvoiceList;
  readonly letters: () => LetterList;
}

/**
 * All accounts as lists answer from them. A projection: it is given accounts as stored, computes with the domain's own
 * functions, and can be thrown away at any time. Columns and orders are made when first asked after a change.
 */
export class Portfolio {
  readonly #facts = new Map<AccountId, AccountFacts>();
  #context: ReminderContext;
  #steps: StepWords;
  #toPost: TodayCounts['toPost'] = { batches: 0, count: 0, cents: ZERO };
  #lists: Lists | null = null;
  #table: InvoiceTable | null = null;
  #version = 0;

  constructor(context: ReminderContext) {
    this.#context = context;
    this.#steps = new StepWords(context.settings.plan);
  }

  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#facts.size;
  }

  /** Takes accounts in, in place of what was held of them. */
  put(accounts: readonly Account[]): void {
    for (const account of accounts) {
      const facts = factsOf(account, this.#context);
      const letter = facts.letter?.letter ?? null;
      if (letter !== null) this.#steps.learn(letter.step, letter.nature);
      this.#facts.set(account.id, facts);
    }
    this.#changed();
  }

  remove(ids: readonly AccountId[]): void {
    for (const id of ids) this.#facts.delete(id);
    this.#changed();
  }

  /** Forgets all: another day or other settings change every proposal. The accounts are given again. */
  reset(context: ReminderContext): void {
    this.#context = context;
    this.#steps = new StepWords(context.settings.plan);
    this.#facts.clear();
    this.#table = null;
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
      this.#now().customers().slice(query, range),
    invoices: ({ query, ...range }: { readonly query: InvoicesQuery } & Range): Slice<InvoiceRow> =>
      this.#now().invoices().slice(query, range),
    letters: ({ query, ...range }: { readonly query: LettersQuery } & Range): Slice<LetterRow> =>
      this.#now().letters().slice(query, range),
    /** Accounts of the whole list, in its order: posting order, or what "select all" means. */
    letterAccounts: (query: LettersQuery): readonly AccountId[] => {
      const letters = this.#now().letters();
      return Array.from(letters.rows(query), (row) => letters.table.owners[row]?.accountId).filter(
        (id) => id !== undefined,
      );
    },
    /** Of today or of a day to come: what has left the accounts is not known here. */
    agedBalance: (on: Day): AgedBalance => agedBalance(this.#now().table, on),
    today: (): TodayCounts =>
      todayCounts([...this.#facts.values()], {
        version: this.#version,
        on: this.#context.today,
        toPost: this.#toPost,
        compareSteps: this.#steps.compare,
      }),
    search: (given: SearchFor): readonly SearchHit[] => search(this.#now().texts, given),
  };

  #changed(): void {
    this.#version += 1;
    this.#lists = null;
  }

  #now(): Lists {
    if (this.#lists !== null) return this.#lists;
    const accounts = [...this.#facts.values()];
    const words = { steps: this.#steps };
    const version = this.#version;
    const today = toEpochDay(this.#context.today);
    const table = invoiceTable(accounts, words, this.#table);
    const texts = new PortfolioTexts(accounts, table);
    this.#table = table;
    this.#lists = {
      table,
      texts,
      customers: once(() => customerList(accounts, texts, words, version)),
      invoices: once(() => invoiceList(table, texts, { version, today })),
      letters: once(() => letterList(accounts, words, version)),
    };
    return this.#lists;
  }
}

/** Made when first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => (made ??= { it: make() }).it;
}
