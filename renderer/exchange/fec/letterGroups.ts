import type { CustomerLines } from './customerLines';
import { IntColumn, NumberColumn } from './numberColumns';

/** The sums of the letter groups (customer, letter), found without making a key for each of 100 000 lines. */
export class LetterGroups {
  private readonly balances = new NumberColumn();
  /** Group of each row, -1 for a row without letter. */
  private readonly groupOf: Int32Array;

  constructor(rows: CustomerLines) {
    const { length } = rows.letter;
    this.groupOf = new Int32Array(length).fill(-1);
    const firstRows = new IntColumn();
    let size = 1024;
    for (let row = 0, lettered = 0; row < length; row++)
      if (rows.letter.at(row) !== 0 && ++lettered * 2 > size) size *= 2;
    const slots = new Int32Array(size).fill(-1);
    for (let row = 0; row < length; row++) {
      const letter = rows.letter.at(row);
      if (letter === 0) continue;
      const customer = rows.customer.at(row);
      let slot = ((Math.imul(customer, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) >>> 7) & (size - 1);
      let group = slots[slot] as number;
      while (group >= 0) {
        const first = firstRows.at(group);
        if (rows.customer.at(first) === customer && rows.letter.at(first) === letter) break;
        slot = (slot + 1) & (size - 1);
        group = slots[slot] as number;
      }
      if (group < 0) {
        group = firstRows.push(row);
        this.balances.push(0);
        slots[slot] = group;
      }
      this.balances.add(group, rows.amount.at(row));
      this.groupOf[row] = group;
    }
  }

  /** Debit - credit of the group of that row; 0 for a row without letter too. */
  balanceOf(row: number): number {
    const group = this.groupOf[row] as number;
    return group < 0 ? 0 : this.balances.at(group);
  }
}
