/** Room for the lines of a large year: growing costs copies, and room that is never touched costs nothing. */
export const MANY_ROWS = 131_072;

/**
 * Rows of a few integers, side by side in one array that grows: what is written and read together lies together in memory, and there
 * is nothing in it that the collector walks through.
 */
export class IntRows {
  /** Row after row. Another array once a row has been added: ask for it after `add`. */
  values: Int32Array;
  length = 0;

  constructor(
    private readonly width: number,
    firstRows: number,
  ) {
    this.values = new Int32Array(firstRows * width);
  }

  /** Adds a row of zeros. @returns where it begins in `values` */
  add(): number {
    const at = this.length * this.width;
    if (at === this.values.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.length += 1;
    return at;
  }
}

/**
 * A whole number of 53 bits as two integers of such a row, the lower half first. Amounts in cents pass 2^31; kept as floating point
 * numbers they would become an object each in every record made of them.
 */
export function setWide(values: Int32Array, at: number, value: number): void {
  values[at] = value;
  values[at + 1] = Math.floor(value / 0x1_0000_0000);
}

export function wideAt(values: Int32Array, at: number): number {
  const low = values[at] as number;
  const high = values[at + 1] as number;
  // The usual amount fits the lower half, and stays an integer for the engine.
  return high === low >> 31 ? low : high * 0x1_0000_0000 + (low >>> 0);
}
