import type { FieldDecoder } from '../bytes/textDecoding';
import { BytePool, hashBytes } from './bytePool';
import { IntRows, MANY_ROWS } from './intRows';
import { NumberColumn } from './numberColumn';

/** What stands in an accounting entry: one bit each. */
export const HAS_SALES = 1; // a line on an account beginning with 7
export const HAS_CASH = 2; // on one beginning with 5
export const HAS_EXPENSES = 4; // on one beginning with 6
export const HAS_CAPITAL = 8; // on one beginning with 1
export const HAS_CUSTOMER = 16; // on one beginning with 411
export const HAS_CUSTOMERS = 32; // two lines or more on accounts beginning with 411
export const HAS_REJECTED = 64; // a line that could not be read

const DATE = 0; // AAAAMMJJ
const JOURNAL = 1;
const FLAGS = 2;
const FIRST_LINE = 3;
const FROM = 4; // of its number, in the pool
const TO = 5;
const WIDTH = 6;

/** The entries of the file: JournalCode + EcritureNum + EcritureDate, whether or not their lines follow each other. */
export class EntryTable {
  private readonly rows = new IntRows(WIDTH, MANY_ROWS);
  /** Sum of debit - credit, in cents. */
  private readonly balances = new NumberColumn();
  /** The numbers of the entries: few are ever needed as text. */
  private readonly pool = new BytePool(1 << 20);
  /** Number of an entry + 1, 0 for none. */
  private slots = new Int32Array(1 << 18);
  private last = -1;

  constructor(private readonly decoder: FieldDecoder) {}

  get size(): number {
    return this.rows.length;
  }

  find(bytes: Uint8Array, start: number, end: number, journal: number, date: number, line: number): number {
    const { last, slots } = this;
    if (last >= 0 && this.is(last, bytes, start, end, journal, date)) return last;
    const mask = slots.length - 1;
    let slot = hashOf(bytes, start, end, journal, date) & mask;
    for (;;) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0) return this.add(bytes, start, end, journal, date, line, slot);
      if (this.is(entry, bytes, start, end, journal, date)) return (this.last = entry);
      slot = (slot + 1) & mask;
    }
  }

  /** Takes a line of that entry into account: its debit - credit, and what it says of the entry. */
  addLine(entry: number, amount: number, flag: number): void {
    const { values } = this.rows;
    const at = entry * WIDTH + FLAGS;
    const flags = values[at] as number;
    values[at] = flags | flag | ((flags & flag & HAS_CUSTOMER) === 0 ? 0 : HAS_CUSTOMERS);
    this.balances.add(entry, amount);
  }

  markRejected(entry: number): void {
    const { values } = this.rows;
    const at = entry * WIDTH + FLAGS;
    values[at] = (values[at] as number) | HAS_REJECTED;
  }

  /** AAAAMMJJ as a number. */
  date(entry: number): number {
    return this.rows.values[entry * WIDTH + DATE] as number;
  }

  journal(entry: number): number {
    return this.rows.values[entry * WIDTH + JOURNAL] as number;
  }

  flags(entry: number): number {
    return this.rows.values[entry * WIDTH + FLAGS] as number;
  }

  firstLine(entry: number): number {
    return this.rows.values[entry * WIDTH + FIRST_LINE] as number;
  }

  balance(entry: number): number {
    return this.balances.at(entry);
  }

  /** Number of the entry, as text. */
  number(entry: number): string {
    const { values } = this.rows;
    const at = entry * WIDTH;
    return this.decoder
      .decode(this.pool.bytes, values[at + FROM] as number, values[at + TO] as number)
      .trim();
  }

  private is(
    entry: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    journal: number,
    date: number,
  ): boolean {
    const { values } = this.rows;
    const at = entry * WIDTH;
    return (
      values[at + DATE] === date &&
      values[at + JOURNAL] === journal &&
      this.pool.is(values[at + FROM] as number, values[at + TO] as number, bytes, start, end)
    );
  }

  private add(
    bytes: Uint8Array,
    start: number,
    end: number,
    journal: number,
    date: number,
    line: number,
    slot: number,
  ): number {
    const { rows, slots } = this;
    const entry = rows.length;
    const at = rows.add();
    const { values } = rows;
    const from = this.pool.push(bytes, start, end);
    values[at + DATE] = date;
    values[at + JOURNAL] = journal;
    values[at + FIRST_LINE] = line;
    values[at + FROM] = from;
    values[at + TO] = from + end - start;
    this.balances.push(0);
    slots[slot] = entry + 1;
    if (entry * 2 > slots.length) this.grow();
    return (this.last = entry);
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    const { values, length } = this.rows;
    for (let entry = 0; entry < length; entry++) {
      const at = entry * WIDTH;
      const [from, to] = [values[at + FROM] as number, values[at + TO] as number];
      const hash = hashOf(this.pool.bytes, from, to, this.journal(entry), this.date(entry));
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.slots = slots;
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number, journal: number, date: number): number {
  const hash = Math.imul(hashBytes(bytes, start, end, journal + 0x9e3779b9) ^ date, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
