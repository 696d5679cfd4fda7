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
import type { FromPortfolio, ToPortfolio } from './messages';
import { Portfolio } from './portfolio';
import type { PortfolioState } from './protocol';

interface Opened {
  readonly database: EncoursDatabase;
  readonly rates: RateTable;
  readonly portfolio: Portfolio;
  today: Day;
}

/**
 * Keeps a portfolio true to the database and answers for it. Messages are worked off one after the other, so that an
 * answer always stands on all that was committed before it was asked.
 */
export class PortfolioServer {
  readonly #send: (message: FromPortfolio) => void;
  #opened: Opened | null = null;
  #failed: string | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(send: (message: FromPortfolio) => void) {
    this.#send = send;
  }

  receive(message: ToPortfolio): void {
    this.#work = this.#work.then(() => this.#handle(message));
  }

  /** Resolves once all that was received so far is worked off. */
  settled(): Promise<void> {
    return this.#work;
  }

  async close(): Promise<void> {
    await this.#work;
    this.#opened?.database.close();
    this.#opened = null;
  }

  async #handle(message: ToPortfolio): Promise<void> {
    try {
      if (message.kind === 'open') await this.#open(message.databaseName, message.today, message.rates);
      else if (message.kind === 'ask') this.#answer(message);
      else if (this.#opened !== null && message.kind === 'day') {
        this.#opened.today = message.today;
        await this.#readAll(this.#opened);
      } else if (this.#opened !== null && message.kind === 'committed')
        await this.#refresh(this.#opened, message.accountIds, message.tables);
    } catch (error) {
      this.#failed = error instanceof Error ? error.message : String(error);
      this.#tell({ phase: 'failed', version: this.#version(), message: this.#failed });
    }
  }

  async #open(name: string, today: Day, rates: RateTable): Promise<void> {
    const database = await openDatabase(name);
    const portfolio = new Portfolio(await contextOf(database, rates, today));
    this.#opened = { database, rates, portfolio, today };
    await this.#readAll(this.#opened);
  }

  #answer(message: Extract<ToPortfolio, { kind: 'ask' }>): void {
    const { id, name, argument } = message;
    if (this.#opened === null || this.#failed !== null) {
      this.#send({ kind: 'refused', id, message: this.#failed ?? 'not open' });
      return;
    }
    try {
      this.#send({ kind: 'answer', id, answer: this.#opened.portfolio.answer(name, argument) });
    } catch (error) {
      this.#send({ kind: 'refused', id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  async #refresh(
    opened: Opened,
    ids: readonly AccountId[] | 'all',
    tables: readonly string[],
  ): Promise<void> {
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

  #version(): number {
    return this.#opened?.portfolio.version ?? 0;
  }

  #tell(state: PortfolioState): void {
    this.#send({ kind: 'state', state });
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
