import type { CustomerLines } from './customerLines';

/** Sorts rows by customer, in the order of the file, without an array for each: those of a customer stand from `start` of it to `start` of the next. */
export class RowsByCustomer {
  /** The rows placed, by place. */
  readonly rows: Int32Array;
  private readonly starts: Int32Array;
  private readonly next: Int32Array;

  /** Customers are numbers below `count`. */
  constructor(lines: CustomerLines, count: number) {
    const { length } = lines;
    const starts = new Int32Array(count + 1);
    for (let row = 0; row < length; row++) {
      const after = lines.customer(row) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let at = 0; at < count; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    this.rows = new Int32Array(length);
    this.starts = starts;
    this.next = starts.slice();
  }

  /** Takes the rows one after the other. @returns the place of this one */
  place(row: number, customer: number): number {
    const place = this.next[customer] as number;
    this.next[customer] = place + 1;
    this.rows[place] = row;
    return place;
  }

  start(customer: number): number {
    return this.starts[customer] as number;
  }
}
