import type { ItemId } from '../../domain/account/item';
import { cents } from '../../domain/money';
import { dayCode, dayOf, ITEM_KINDS, KINDS, reasonCode, reasonOf, stepCode, stepOf } from './codes';
import type { AccountFacts } from './facts';
import type { InvoiceRow } from './protocol';
import { TextColumn } from './textColumn';
import { foldNumber } from './words';

/** The numbers of an invoice, each in a column of its own. */
const INTEGER_COLUMNS = [
  'date',
  'due',
  'itemKind',
  'dueFromTerms',
  'waiting',
  'step',
  'reason',
  'until',
] as const;
const MONEY_COLUMNS = ['amount', 'open'] as const;
type IntegerColumn = (typeof INTEGER_COLUMNS)[number];
type MoneyColumn = (typeof MONEY_COLUMNS)[number];

/** Where the invoices of one account lie: rows `start` (included) to `end` (excluded). */
interface Segment {
  readonly start: number;
  readonly end: number;
}

/**
 * All open items as typed columns, account after account. Columns are made anew when accounts change: those of accounts
 * that did not change are copied as blocks of memory.
 */
export class InvoiceColumns {
  readonly count: number;
  readonly numbers: readonly string[];
  readonly ids: readonly ItemId[];
  /** Row to account: index in `accounts`. */
  readonly account: Int32Array;
  readonly accounts: readonly AccountFacts[];
  readonly integers: Readonly<Record<IntegerColumn, Int32Array>>;
  readonly money: Readonly<Record<MoneyColumn, Float64Array>>;
  readonly #segments: ReadonlyMap<AccountFacts, Segment>;
  #folded: readonly string[] | null = null;
  #found: { readonly accounts: TextColumn; readonly numbers: TextColumn } | null = null;

  /** @param former columns to copy the invoices of unchanged accounts from */
  constructor(accounts: readonly AccountFacts[], former: InvoiceColumns | null) {
    let count = 0;
    for (const facts of accounts) count += facts.invoices?.length ?? former?.lengthOf(facts) ?? 0;
    const integers = columns(INTEGER_COLUMNS, () => new Int32Array(count));
    const money = columns(MONEY_COLUMNS, () => new Float64Array(count));
    const numbers = new Array<string>(count);
    const ids = new Array<ItemId>(count);
    const account = new Int32Array(count);
    const segments = new Map<AccountFacts, Segment>();

    let row = 0;
    accounts.forEach((facts, index) => {
      const start = row;
      const held = former?.segmentOf(facts);
      if (facts.invoices === null && former !== null && held !== undefined) {
        for (const name of INTEGER_COLUMNS)
          integers[name].set(former.integers[name].subarray(held.start, held.end), start);
        for (const name of MONEY_COLUMNS)
          money[name].set(former.money[name].subarray(held.start, held.end), start);
        for (let from = held.start; from < held.end; from++, row++) {
          numbers[row] = former.numbers[from] ?? '';
          ids[row] = former.ids[from] ?? ('' as ItemId);
        }
      } else {
        for (const invoice of facts.invoices ?? []) {
          integers.date[row] = dayCode(invoice.date);
          integers.due[row] = dayCode(invoice.dueDate);
          integers.itemKind[row] = ITEM_KINDS.indexOf(invoice.kind);
          integers.dueFromTerms[row] = invoice.dueSource === 'terms' ? 1 : 0;
          integers.waiting[row] = invoice.waiting ? 1 : 0;
          integers.step[row] = stepCode(invoice.step);
          integers.reason[row] = reasonCode(invoice.reason);
          integers.until[row] = dayCode(invoice.until);
          money.amount[row] = invoice.amount;
          money.open[row] = invoice.open;
          numbers[row] = invoice.number;
          ids[row] = invoice.id;
          row += 1;
        }
        facts.invoices = null;
      }
      account.fill(index, start, row);
      segments.set(facts, { start, end: row });
    });

    this.count = count;
    this.accounts = accounts;
    this.account = account;
    this.integers = integers;
    this.money = money;
    this.numbers = numbers;
    this.ids = ids;
    this.#segments = segments;
  }

  /** Rows of an account; undefined when it is not in these columns. */
  segmentOf(facts: AccountFacts): Segment | undefined {
    return this.#segments.get(facts);
  }

  lengthOf(facts: AccountFacts): number {
    const segment = this.#segments.get(facts);
    return segment === undefined ? 0 : segment.end - segment.start;
  }

  /** Numbers without case and accents, made when first searched. */
  foldedNumbers(): readonly string[] {
    this.#folded ??= this.numbers.map(foldNumber);
    return this.#folded;
  }

  /**
   * What a search for all of these words finds: accounts with all of them in code and name, and rows with each of them there
   * or in the invoice's number. 1 for what is found.
   */
  find(words: readonly string[]): { readonly accounts: Uint8Array; readonly rows: Uint8Array } {
    this.#found ??= {
      accounts: new TextColumn(this.accounts.map(({ searchKey }) => searchKey)),
      numbers: new TextColumn(this.foldedNumbers()),
    };
    const accounts = new Uint8Array(this.accounts.length).fill(1);
    const rows = new Uint8Array(this.count).fill(1);
    for (const word of words) {
      const inAccount = new Uint8Array(accounts.length);
      this.#found.accounts.mark(word, inAccount);
      const inRow = new Uint8Array(rows.length);
      this.#found.numbers.mark(word, inRow);
      for (let index = 0; index < accounts.length; index++) if (inAccount[index] !== 1) accounts[index] = 0;
      const { account } = this;
      for (let row = 0; row < rows.length; row++)
        if (inRow[row] !== 1 && inAccount[account[row] ?? -1] !== 1) rows[row] = 0;
    }
    return { accounts, rows };
  }

  kindCode(row: number): number {
    const facts = this.accounts[this.account[row] ?? 0];
    return facts === undefined ? 0 : KINDS.indexOf(facts.kind);
  }

  /** The row as the page shows it. @param today days since 1970 */
  rowAt(row: number, today: number): InvoiceRow | null {
    const facts = this.accounts[this.account[row] ?? -1];
    const itemId = this.ids[row];
    const { integers, money } = this;
    const date = dayOf(integers.date[row] ?? 0);
    const dueDate = dayOf(integers.due[row] ?? 0);
    if (facts === undefined || itemId === undefined || date === null || dueDate === null) return null;
    return {
      accountId: facts.accountId,
      itemId,
      code: facts.customer.code,
      name: facts.customer.name,
      customerKind: facts.kind,
      itemKind: ITEM_KINDS[integers.itemKind[row] ?? 0] ?? 'invoice',
      number: this.numbers[row] ?? '',
      date,
      dueDate,
      dueSource: integers.dueFromTerms[row] === 1 ? 'terms' : 'file',
      amount: cents(money.amount[row] ?? 0),
      open: cents(money.open[row] ?? 0),
      daysLate: today - (integers.due[row] ?? 0),
      step: stepOf(integers.step[row] ?? -1),
      reason: reasonOf(integers.reason[row] ?? -1),
      until: dayOf(integers.until[row] ?? 0),
    };
  }
}

function columns<Name extends string, Column>(
  names: readonly Name[],
  make: () => Column,
): Record<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Column>;
}
