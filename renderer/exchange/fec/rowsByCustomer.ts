/** The rows of each customer in the order of the file, without an array for each. */
export class RowsByCustomer {
  private readonly starts: Int32Array;
  private readonly sorted: Int32Array;

  /** `customers[row]` is a number below `count`. */
  constructor(customers: readonly number[], count: number) {
    this.starts = new Int32Array(count + 1);
    for (const customer of customers) this.starts[customer + 1] = (this.starts[customer + 1] as number) + 1;
    for (let at = 0; at < count; at++)
      this.starts[at + 1] = (this.starts[at + 1] as number) + (this.starts[at] as number);
    this.sorted = new Int32Array(customers.length);
    const next = this.starts.slice();
    customers.forEach((customer, row) => {
      const at = next[customer] as number;
      this.sorted[at] = row;
      next[customer] = at + 1;
    });
  }

  rows(customer: number): Int32Array {
    return this.sorted.subarray(this.starts[customer], this.starts[customer + 1]);
  }
}
