import { bucketCode, bucketNumber, inMask, ITEM_KINDS, KINDS, maskOf, reasonCode, stepCode } from './codes';
import type { InvoiceColumns } from './invoiceColumns';
import { ListCache, sliceOf, sumsOver, type SortedList } from './lists';
import { orderBy, Orders, passing, ranksOf } from './ordering';
import type { InvoiceRow, InvoiceSort, InvoicesQuery, Slice } from './protocol';
import { wordsOf } from './words';

/** The list of invoices over one state of the columns. */
export class InvoiceList {
  readonly #orders = new Orders<InvoiceSort>();
  readonly #lists = new ListCache();

  constructor(
    readonly columns: InvoiceColumns,
    readonly version: number,
    /** Days since 1970. */
    readonly today: number,
  ) {}

  slice(query: InvoicesQuery, range: { readonly from: number; readonly to: number }): Slice<InvoiceRow> {
    const list = this.#lists.get(query, () => this.#list(query));
    return sliceOf(list, this.version, range, (row) => this.columns.rowAt(row, this.today));
  }

  #list(query: InvoicesQuery): SortedList {
    const { integers, money } = this.columns;
    const order = this.#orders.get(query.sort, () => this.#order(query.sort));
    const passes = this.#passing(query);
    const rows = passing(order, query.direction, (row) => passes === null || passes[row] === 1);
    const sums = sumsOver(rows, (row) => {
      const left = money.open[row] ?? 0;
      const waits = integers.waiting[row] === 1;
      const open = waits ? 0 : left;
      const late = open > 0 && (integers.due[row] ?? 0) < this.today;
      return {
        open,
        overdue: late ? open : 0,
        waiting: waits ? left : 0,
        amount: money.amount[row] ?? 0,
      };
    });
    return { rows, sums };
  }

  /** 1 for each row that passes, null when all do. Found row after row, as the columns lie in memory: by order it takes far longer. */
  #passing(query: InvoicesQuery): Uint8Array | null {
    const words = wordsOf(query.text);
    const filter = this.#filter(query);
    const passes = words.length === 0 ? null : this.columns.find(words).rows;
    if (filter === null) return passes;
    const both = passes ?? new Uint8Array(this.columns.count).fill(1);
    for (let row = 0; row < both.length; row++) if (both[row] === 1 && !filter(row)) both[row] = 0;
    return both;
  }

  /** The conditions but the text; null when the query sets none. */
  #filter(query: InvoicesQuery): ((row: number) => boolean) | null {
    const { columns, today } = this;
    const { integers, money, account } = columns;
    const kinds = maskOf(query.kinds, (kind) => KINDS.indexOf(kind));
    const itemKinds = maskOf(query.itemKinds, (kind) => ITEM_KINDS.indexOf(kind));
    const steps = maskOf(query.steps, stepCode);
    const reasons = maskOf(query.reasons, reasonCode);
    const bucket = query.bucket === null ? null : bucketNumber(query.bucket);
    const only = query.accountId === null ? null : this.#accountNumber(query.accountId);
    const masks = [only, kinds, itemKinds, steps, reasons, bucket];
    if (masks.every((mask) => mask === null)) return null;
    return (row) =>
      (only === null || account[row] === only) &&
      (kinds === null || inMask(kinds, columns.kindCode(row))) &&
      inMask(itemKinds, integers.itemKind[row] ?? 0) &&
      inMask(steps, integers.step[row] ?? -1) &&
      inMask(reasons, integers.reason[row] ?? -1) &&
      (bucket === null ||
        ((money.open[row] ?? 0) > 0 && bucketCode(today - (integers.due[row] ?? 0)) === bucket));
  }

  #accountNumber(accountId: string): number {
    return this.columns.accounts.findIndex((facts) => facts.accountId === accountId);
  }

  #order(sort: InvoiceSort): Uint32Array {
    const { count, integers, money } = this.columns;
    const { due, date } = integers;
    switch (sort) {
      case 'name':
        return orderBy(count, [this.#byAccount((facts) => facts.nameKey), due]);
      case 'code':
        return orderBy(count, [this.#byAccount((facts) => facts.customer.code), due]);
      case 'number':
        return orderBy(count, [ranksOf(this.columns.numbers), date]);
      case 'date':
        return orderBy(count, [date, due]);
      case 'dueDate':
        return orderBy(count, [due, date]);
      case 'daysLate':
        return orderBy(count, [due.map((value) => -value), date]);
      case 'amount':
        return orderBy(count, [money.amount, due]);
      case 'open':
        return orderBy(count, [money.open, due]);
      case 'step':
        return orderBy(count, [integers.step, integers.reason, due]);
    }
  }

  #byAccount(keyOf: (facts: InvoiceColumns['accounts'][number]) => string): Float64Array {
    const ranks = ranksOf(this.columns.accounts.map(keyOf));
    return Float64Array.from(this.columns.account, (index) => ranks[index] ?? 0);
  }
}
