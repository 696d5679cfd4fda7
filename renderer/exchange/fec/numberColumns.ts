/** Room for the customers' lines of a large year: growing costs copies, and room that is never touched costs nothing. */
const FIRST = 131_072;

/** Integers in a row that grows: some ten columns of 100 000 numbers are not worth ten arrays that the collector walks through. */
export class IntColumn {
  private values = new Int32Array(FIRST);
  length = 0;

  push(value: number): number {
    if (this.length === this.values.length) this.values = grown(this.values, new Int32Array(this.length * 2));
    this.values[this.length] = value;
    return this.length++;
  }

  at(index: number): number {
    return this.values[index] as number;
  }

  add(index: number, value: number): void {
    this.values[index] = this.at(index) + value;
  }

  /** Sets bits of a value that is there. */
  addBits(index: number, bits: number): void {
    this.values[index] = this.at(index) | bits;
  }
}

/** The same for sums of cents, which pass 2^31. */
export class NumberColumn {
  private values = new Float64Array(FIRST);
  length = 0;

  push(value: number): number {
    if (this.length === this.values.length)
      this.values = grown(this.values, new Float64Array(this.length * 2));
    this.values[this.length] = value;
    return this.length++;
  }

  at(index: number): number {
    return this.values[index] as number;
  }

  add(index: number, value: number): void {
    this.values[index] = this.at(index) + value;
  }
}

function grown<T extends Int32Array | Float64Array>(values: T, larger: T): T {
  larger.set(values);
  return larger;
}
