import type { AccountId } from '../../domain/account/account';
import type { Day } from '../../domain/day';
import type { RateTable } from '../../domain/latepayment/rateTable';
import type { EncoursDatabase } from '../database';
import { StoreError } from '../storeError';
import type { FromPortfolio, PortfolioQuestions, QuestionName, Range, ToPortfolio } from './messages';
import type {
  AgedBalance,
  CustomerRow,
  CustomersQuery,
  InvoiceRow,
  InvoicesQuery,
  LetterRow,
  LettersQuery,
  PortfolioState,
  SearchHit,
  Slice,
  TodayCounts,
} from './protocol';

/** The part of a Worker that is used; a MessagePort will do. */
export interface PortfolioPort {
  postMessage(message: ToPortfolio): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromPortfolio }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: FromPortfolio }) => void): void;
}

/**
 * The portfolio as the page asks it. Questions asked while it is loading are answered once it is ready. After each act
 * `version` rises and listeners are told: ask again. `state` and `subscribe` suit React's useSyncExternalStore.
 */
export class PortfolioClient {
  readonly #port: PortfolioPort;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (answer: never) => void; readonly reject: (error: StoreError) => void }
  >();
  readonly #listeners = new Set<() => void>();
  readonly #stopListening: () => void;
  #state: PortfolioState = { phase: 'loading', done: 0, total: 0, version: 0 };
  #nextId = 1;

  /** Begins to read the accounts at once: make it after the first screen. */
  constructor(port: PortfolioPort, database: EncoursDatabase, start: { today: Day; rates: RateTable }) {
    this.#port = port;
    const onMessage = ({ data }: { readonly data: FromPortfolio }): void => this.#receive(data);
    port.addEventListener('message', onMessage);
    port.postMessage({ kind: 'open', databaseName: database.name, ...start });
    const stopCommits = database.onCommit(({ accountIds, tables }) =>
      port.postMessage({ kind: 'committed', accountIds, tables: [...tables] }),
    );
    this.#stopListening = () => {
      stopCommits();
      port.removeEventListener('message', onMessage);
    };
  }

  readonly state = (): PortfolioState => this.#state;

  /** @returns a function that stops listening */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  customers(query: CustomersQuery, range: Range): Promise<Slice<CustomerRow>> {
    return this.#ask('customers', { query, ...range });
  }

  invoices(query: InvoicesQuery, range: Range): Promise<Slice<InvoiceRow>> {
    return this.#ask('invoices', { query, ...range });
  }

  letters(query: LettersQuery, range: Range): Promise<Slice<LetterRow>> {
    return this.#ask('letters', { query, ...range });
  }

  /** Accounts of the whole list, in its order: posting order, or what "select all" means. */
  letterAccounts(query: LettersQuery): Promise<readonly AccountId[]> {
    return this.#ask('letterAccounts', { query });
  }

  agedBalance(on: Day): Promise<AgedBalance> {
    return this.#ask('agedBalance', { on });
  }

  today(): Promise<TodayCounts> {
    return this.#ask('today', {});
  }

  /** Customers and invoices whose code, name or number has these words, best first. */
  search(text: string, limit: number): Promise<readonly SearchHit[]> {
    return this.#ask('search', { text, limit });
  }

  /** Midnight passed, or the computer woke up on another day. */
  setToday(today: Day): void {
    this.#port.postMessage({ kind: 'day', today });
  }

  close(): void {
    this.#stopListening();
    for (const { reject } of this.#waiting.values())
      reject(new StoreError('cancelled', 'the portfolio was closed'));
    this.#waiting.clear();
    this.#listeners.clear();
  }

  #ask<Name extends QuestionName>(
    name: Name,
    argument: PortfolioQuestions[Name]['argument'],
  ): Promise<PortfolioQuestions[Name]['answer']> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port.postMessage({ kind: 'ask', id, name, argument });
    });
  }

  #receive(message: FromPortfolio): void {
    if (message.kind === 'state') {
      this.#state = message.state;
      for (const listener of [...this.#listeners]) listener();
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting.resolve(message.answer as never);
    else waiting.reject(new StoreError('unavailable', message.message));
  }
}
