import type { AccountId } from '../../domain/account/account';
import type { Day } from '../../domain/day';
import { withEnteredRates, type RateTable } from '../../domain/latepayment/rateTable';
import { sumCents } from '../../domain/money';
import type { ReminderContext } from '../../domain/reminders/reminderContext';
import { everyAccount, readAccounts } from '../accounts/readAccounts';
import { openDatabase, type EncoursDatabase } from '../database';
import { isInContext } from '../kinds/kinds';
import { readDispatchesToPost } from '../queries/readDispatches';
import { readCompany, readEnteredRates, readSettings } from '../queries/readSettings';
import { StoreError } from '../storeError';
import { pastAgedBalance } from './pastAgedBalance';
import { Portfolio } from './portfolio';
import type { AgedBalance, PortfolioState } from './protocol';

interface Opened {
  readonly database: EncoursDatabase;
  readonly rates: RateTable;
  readonly portfolio: Portfolio;
  today: Day;
}

/** What the portfolio is opened with. `rates`: the bundled ones; those that the owner entered are added here. */
export interface OpenRequest {
  readonly databaseName: string;
  readonly today: Day;
  readonly rates: RateTable;
}

export interface Commit {
  readonly accountIds: readonly AccountId[] | 'all';
  readonly tables: readonly string[];
}

export type PortfolioMethods = PortfolioServer['methods'];

/**
 * Keeps a portfolio true to the database and answers for it. Its methods are called one after the other, so that an answer
 * always stands on all that was committed before it was asked.
 */
export class PortfolioServer {
  readonly #tell: (state: PortfolioState) => void;
  #opened: Opened | null = null;
  #failed: string | null = null;

  constructor(tell: (state: PortfolioState) => void) {
    this.#tell = tell;
  }

  /** What is told of a failure in the first three is the state; then questions are refused. */
  readonly methods = {
    open: (request: OpenRequest): Promise<void> => this.#following(() => this.#open(request)),
    committed: (commit: Commit): Promise<void> => this.#following(() => this.#refresh(commit)),
    setToday: (today: Day): Promise<void> => this.#following(() => this.#setToday(today)),
    customers: this.#question('customers'),
    invoices: this.#question('invoices'),
    letters: this.#question('letters'),
    letterAccounts: this.#question('letterAccounts'),
    agedBalance: (on: Day): Promise<AgedBalance> => this.#agedBalance(on),
    today: this.#question('today'),
    search: this.#question('search'),
  };

  close(): void {
    this.#opened?.database.close();
    this.#opened = null;
  }

  async #following(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#failed = error instanceof Error ? error.message : String(error);
      this.#tell({ phase: 'failed', version: this.#opened?.portfolio.version ?? 0, message: this.#failed });
    }
  }

  #question<Name extends keyof Portfolio['answers']>(name: Name): Portfolio['answers'][Name] {
    const answer = (request: never): unknown =>
      (this.#ready().portfolio.answers[name] as (request: never) => unknown)(request);
    return answer as Portfolio['answers'][Name];
  }

  /** What the portfolio holds says nothing of what was settled since: a past day is read from the database. */
  async #agedBalance(on: Day): Promise<AgedBalance> {
    const { database, portfolio, today } = this.#ready();
    return on < today ? pastAgedBalance(database, on) : portfolio.answers.agedBalance(on);
  }

  #ready(): Opened {
    if (this.#opened === null || this.#failed !== null)
      throw new StoreError('unavailable', this.#failed ?? 'not open');
    return this.#opened;
  }

  async #open({ databaseName, today, rates }: OpenRequest): Promise<void> {
    const database = await openDatabase(databaseName);
    const portfolio = new Portfolio(await contextOf(database, rates, today));
    this.#opened = { database, rates, portfolio, today };
    await this.#readAll(this.#opened);
  }

  async #setToday(today: Day): Promise<void> {
    if (this.#opened === null) return;
    this.#opened.today = today;
    await this.#readAll(this.#opened);
  }

  async #refresh({ accountIds: ids, tables }: Commit): Promise<void> {
    const opened = this.#opened;
    if (opened === null) return;
    const { database, portfolio } = opened;
    if (tables.includes('batches') || ids === 'all') await this.#readToPost(opened);
    const contextTouched = tables.some((table) => isInContext(table));
    // After a failure it is not known which accounts are stale.
    if (ids === 'all' || this.#failed !== null || (contextTouched && (await this.#contextChanged(opened)))) {
      await this.#readAll(opened);
      return;
    }
    const accounts = (await readAccounts(database, ids)).map(({ account }) => account);
    const found = new Set(accounts.map(({ id }) => id));
    portfolio.put(accounts);
    portfolio.remove(ids.filter((id) => !found.has(id)));
    this.#tell({ phase: 'ready', version: portfolio.version });
  }

  /** Settings also hold what no proposal depends on (theme, draft, numbering). */
  async #contextChanged({ database, rates, portfolio, today }: Opened): Promise<boolean> {
    const decisive = ({ settings, company, rates: table }: ReminderContext): string => {
      const { theme: _theme, language: _language, duplex: _duplex, ...rules } = settings;
      return JSON.stringify([rules, company, [...table.ecb], [...table.legal]]);
    };
    return decisive(await contextOf(database, rates, today)) !== decisive(portfolio.context);
  }

  async #readAll(opened: Opened): Promise<void> {
    const { database, portfolio, rates, today } = opened;
    portfolio.reset(await contextOf(database, rates, today));
    const total = await database.accounts.count();
    this.#tell({ phase: 'loading', done: 0, total, version: portfolio.version });
    for await (const read of everyAccount(database)) {
      portfolio.put(read.map(({ account }) => account));
      this.#tell({ phase: 'loading', done: portfolio.size, total, version: portfolio.version });
    }
    await this.#readToPost(opened);
    this.#failed = null;
    this.#tell({ phase: 'ready', version: portfolio.version });
  }

  async #readToPost({ database, portfolio }: Opened): Promise<void> {
    const dispatches = await readDispatchesToPost(database);
    portfolio.setToPost({
      batches: dispatches.length,
      count: dispatches.reduce((sum, { contacts }) => sum + contacts.length, 0),
      cents: sumCents(dispatches.map(({ principal }) => principal)),
    });
  }
}

async function contextOf(database: EncoursDatabase, rates: RateTable, today: Day): Promise<ReminderContext> {
  const { ecb, legal } = await readEnteredRates(database);
  return {
    today,
    settings: await readSettings(database),
    rates: withEnteredRates(rates, ecb, legal),
    company: await readCompany(database),
  };
}
