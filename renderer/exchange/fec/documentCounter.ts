import type { CustomerLines } from './customerLines';

/** Counts distinct documents (customer + PieceRef) by the rows that bear them. */
export class DocumentCounter {
  count = 0;
  private slots = new Int32Array(1024).fill(-1);

  constructor(
    private readonly rows: CustomerLines,
    private readonly pieces: readonly string[],
  ) {}

  add(row: number): void {
    const { rows, pieces, slots } = this;
    const mask = slots.length - 1;
    const customer = rows.customer.at(row);
    const hash = rows.pieceHash.at(row);
    let slot = this.place(row) & mask;
    for (;;) {
      const other = slots[slot] as number;
      if (other < 0) break;
      if (
        rows.customer.at(other) === customer &&
        rows.pieceHash.at(other) === hash &&
        pieces[other] === pieces[row]
      )
        return;
      slot = (slot + 1) & mask;
    }
    slots[slot] = row;
    this.count += 1;
    if (this.count * 2 > slots.length) this.grow();
  }

  private place(row: number): number {
    return this.rows.pieceHash.at(row) ^ Math.imul(this.rows.customer.at(row), 0x9e3779b1);
  }

  private grow(): void {
    const known = this.slots.filter((row) => row >= 0);
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = this.slots.length - 1;
    for (const row of known) {
      let slot = this.place(row) & mask;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = row;
    }
  }
}
