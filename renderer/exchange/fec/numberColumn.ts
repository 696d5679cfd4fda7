import { MANY_ROWS } from './intRows';

/** Sums of cents in a row that grows: they pass 2^31. */
export class NumberColumn {
  private values = new Float64Array(MANY_ROWS);
  private length = 0;

  push(value: number): number {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
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
