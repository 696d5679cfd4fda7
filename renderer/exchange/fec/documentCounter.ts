import type { CustomerLines } from './customerLines';

/** Counts distinct documents (customer + PieceRef) by the rows that bear them. */
export class DocumentCounter {
  count = 0;
  /** Twice as many as rows at least. */
  private readonly slots: Int32Array;

  constructor(
    private readonly rows: CustomerLines,
    private readonly pieces: readonly string[],
  ) {
    let size = 1024;
    while (size < pieces.length * 2) size *= 2;
    this.slots = new Int32Array(size).fill(-1);
  }

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
  }

  private place(row: number): number {
    return this.rows.pieceHash.at(row) ^ Math.imul(this.rows.customer.at(row), 0x9e3779b1);
  }
}
