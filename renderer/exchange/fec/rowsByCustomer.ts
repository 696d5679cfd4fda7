import type { IntColumn } from './numberColumns';

/** The rows of each customer in the order of the file, without an array for each. */
export class RowsByCustomer {
  private readonly starts: Int32Array;
  private readonly sorted: Int32Array;

  /** `customers.at(row)` is a number below `count`. */
  constructor(customers: IntColumn, count: number) {
    this.starts = new Int32Array(count + 1);
    for (let row = 0; row < customers.length; row++) {
      const next = customers.at(row) + 1;
      this.starts[next] = (this.starts[next] as number) + 1;
    }
    for (let at = 0; at < count; at++)
      this.starts[at + 1] = (this.starts[at + 1] as number) + (this.starts[at] as number);
    this.sorted = new Int32Array(customers.length);
    const next = this.starts.slice();
    for (let row = 0; row < customers.length; row++) {
      const customer = customers.at(row);
      const at = next[customer] as number;
      this.sorted[at] = row;
      next[customer] = at + 1;
    }
  }

  rows(customer: number): Int32Array {
    return this.sorted.subarray(this.starts[customer], this.starts[customer + 1]);
  }
}
