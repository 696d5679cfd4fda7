import type { CustomerLines } from './customerLines';

/** Counts distinct documents (customer + PieceRef) by the rows that bear them. */
export class DocumentCounter {
  count = 0;
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(
    private readonly rows: CustomerLines,
    private readonly pieces: readonly string[],
  ) {
    let size = 1024;
    while (size < rows.customer.length * 2) size *= 2;
    this.slots = new Int32Array(size).fill(-1);
    this.mask = size - 1;
  }

  add(row: number): void {
    const { rows, pieces, slots, mask } = this;
    const customer = rows.customer.at(row);
    const hash = rows.pieceHash.at(row);
    let slot = (hash ^ Math.imul(customer, 0x9e3779b1)) & mask;
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
}
