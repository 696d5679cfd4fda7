import type { CustomerLines } from './customerLines';

/** Counts distinct documents (customer + PieceRef) by the rows that bear them. */
export class DocumentCounter {
  count = 0;
  /** Row + 1, 0 for none; twice as many as rows at least. */
  private readonly slots: Int32Array;

  constructor(private readonly rows: CustomerLines) {
    let size = 1024;
    while (size < rows.length * 2) size *= 2;
    this.slots = new Int32Array(size);
  }

  add(row: number): void {
    const { rows, slots } = this;
    const { pieces } = rows;
    const mask = slots.length - 1;
    const customer = rows.customer(row);
    const hash = rows.pieceHash(row);
    let slot = this.place(row) & mask;
    for (;;) {
      const other = (slots[slot] as number) - 1;
      if (other < 0) break;
      if (
        rows.customer(other) === customer &&
        rows.pieceHash(other) === hash &&
        pieces.at(other) === pieces.at(row)
      )
        return;
      slot = (slot + 1) & mask;
    }
    slots[slot] = row + 1;
    this.count += 1;
  }

  private place(row: number): number {
    return this.rows.pieceHash(row) ^ Math.imul(this.rows.customer(row), 0x9e3779b1);
  }
}
