import type { CustomerLines } from './customerLines';
import { IntRows } from './intRows';
import { NumberColumn } from './numberColumn';

const CUSTOMER = 0;
const LETTER = 1;
const WIDTH = 2;

/** The sums of the letter groups (customer, letter), found without making a key for each of 100 000 lines. */
export class LetterGroups {
  private readonly balances = new NumberColumn();
  /** Group of each row + 1, 0 for a row without letter. */
  private readonly groupOf: Int32Array;

  constructor(rows: CustomerLines) {
    const { length } = rows;
    this.groupOf = new Int32Array(length);
    let lettered = 0;
    for (let row = 0; row < length; row++) if (rows.letter(row) !== 0) lettered += 1;
    let size = 1024;
    while (size < lettered * 2) size *= 2;
    /** A group + 1, 0 for none. */
    const slots = new Int32Array(size);
    const groups = new IntRows(WIDTH, Math.max(1, lettered));
    const { values } = groups;
    for (let row = 0; row < length; row++) {
      const letter = rows.letter(row);
      if (letter === 0) continue;
      const customer = rows.customer(row);
      let slot = ((Math.imul(customer, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) >>> 7) & (size - 1);
      let group = (slots[slot] as number) - 1;
      while (
        group >= 0 &&
        (values[group * WIDTH + CUSTOMER] !== customer || values[group * WIDTH + LETTER] !== letter)
      ) {
        slot = (slot + 1) & (size - 1);
        group = (slots[slot] as number) - 1;
      }
      if (group < 0) {
        const at = groups.add();
        values[at + CUSTOMER] = customer;
        values[at + LETTER] = letter;
        group = this.balances.push(0);
        slots[slot] = group + 1;
      }
      this.balances.add(group, rows.amount(row));
      this.groupOf[row] = group + 1;
    }
  }

  /** Debit - credit of the group of that row; 0 for a row without letter too. */
  balanceOf(row: number): number {
    const group = this.groupOf[row] as number;
    return group === 0 ? 0 : this.balances.at(group - 1);
  }
}
