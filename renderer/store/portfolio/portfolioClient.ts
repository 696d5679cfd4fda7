import type { AccountId } from '../../domain/account/account';
import type { Day } from '../../domain/day';
import type { RateTable } from '../../domain/latepayment/rateTable';
import { RpcClient } from '../../../rpc/client';
import type { Line } from '../../../rpc/line';
import type { Answered, Failures, Request } from '../../../rpc/methods';
import type { EncoursDatabase } from '../database';
import { StoreError } from '../storeError';
import { STORE_FAILURES, type StoreFailure } from '../storeFailures';
import type { PortfolioMethods } from './portfolioServer';
import type {
  AgedBalance,
  CustomersQuery,
  InvoiceRow,
  InvoicesQuery,
  LettersQuery,
  PortfolioState,
  Range,
  SearchHit,
  Slice,
  TodayCounts,
} from './protocol';
import type { CustomerRow, LetterRow } from './rows';

const FAILURES: Failures<StoreFailure> = {
  ...STORE_FAILURES,
  stopped: (why) => new StoreError('unavailable', `the portfolio stopped: ${why}`),
};

/**
 * The portfolio as the page asks it. Questions asked while it is loading are answered once it is ready. After each act
 * `version` rises and listeners are told: ask again. `state` and `subscribe` suit React's useSyncExternalStore.
 */
export class PortfolioClient {
  readonly #worker: RpcClient<PortfolioMethods, StoreFailure, PortfolioState>;
  readonly #listeners = new Set<() => void>();
  readonly #stopListening: () => void;
  #state: PortfolioState = { phase: 'loading', done: 0, total: 0, version: 0 };
  #broken: string | null = null;

  /** Begins to read the accounts at once: make it after the first screen. */
  constructor(start: () => Line, database: EncoursDatabase, opening: { today: Day; rates: RateTable }) {
    this.#worker = new RpcClient({
      start,
      failures: FAILURES,
      onTold: (state) => this.#setState(state),
      onStopped: (message) => {
        this.#broken = message;
        this.#setState({ phase: 'failed', version: this.#state.version, message });
      },
    });
    this.#tell('open', { databaseName: database.name, ...opening });
    this.#stopListening = database.onCommit(({ accountIds, tables }) =>
      this.#tell('committed', { accountIds, tables: [...tables] }),
    );
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
    return this.#ask('letterAccounts', query);
  }

  agedBalance(on: Day): Promise<AgedBalance> {
    return this.#ask('agedBalance', on);
  }

  today(): Promise<TodayCounts> {
    return this.#ask('today', undefined);
  }

  /** Customers and invoices whose code, name or number has these words, best first. */
  search(text: string, limit: number): Promise<readonly SearchHit[]> {
    return this.#ask('search', { text, limit });
  }

  /** Midnight passed, or the computer woke up on another day. */
  setToday(today: Day): void {
    this.#tell('setToday', today);
  }

  close(): void {
    this.#stopListening();
    this.#worker.close();
    this.#listeners.clear();
  }

  /** What goes wrong with what the worker is told shows in its state. */
  #tell<Name extends keyof PortfolioMethods>(name: Name, request: Request<PortfolioMethods[Name]>): void {
    this.#ask(name, request).catch(() => undefined);
  }

  #ask<Name extends keyof PortfolioMethods>(
    name: Name,
    request: Request<PortfolioMethods[Name]>,
  ): Promise<Answered<PortfolioMethods[Name]>> {
    // A worker that began anew would have to read everything first.
    if (this.#broken !== null) return Promise.reject(FAILURES.stopped(this.#broken));
    return this.#worker.call(name, request);
  }

  #setState(state: PortfolioState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
