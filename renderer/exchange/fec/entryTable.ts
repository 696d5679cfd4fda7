import type { FieldDecoder } from '../bytes/textDecoding';
import { BytePool, hashBytes } from './bytePool';
import { IntColumn, NumberColumn } from './numberColumns';

/** What stands in an accounting entry: one bit each. */
export const HAS_SALES = 1; // a line on an account beginning with 7
export const HAS_CASH = 2; // on one beginning with 5
export const HAS_EXPENSES = 4; // on one beginning with 6
export const HAS_CAPITAL = 8; // on one beginning with 1
export const HAS_CUSTOMER = 16; // on one beginning with 411
export const HAS_REJECTED = 32; // a line that could not be read

/** The entries of the file: JournalCode + EcritureNum + EcritureDate, whether or not their lines follow each other. */
export class EntryTable {
  readonly journals = new IntColumn();
  /** AAAAMMJJ as a number. */
  readonly dates = new IntColumn();
  readonly flags = new IntColumn();
  /** Sum of debit - credit, in cents. */
  readonly balances = new NumberColumn();
  readonly firstLines = new IntColumn();
  /** Number of lines on 411 accounts. */
  readonly customerLines = new IntColumn();
  private slots = new Int32Array(1 << 18).fill(-1);
  private readonly hashes = new IntColumn();
  /** The numbers of the entries: few are ever needed as text. */
  private readonly pool = new BytePool();
  private last = -1;

  constructor(private readonly decoder: FieldDecoder) {}

  get size(): number {
    return this.dates.length;
  }

  find(bytes: Uint8Array, start: number, end: number, journal: number, date: number, line: number): number {
    const last = this.last;
    if (last >= 0 && this.is(last, bytes, start, end, journal, date)) return last;
    let hash = hashBytes(bytes, start, end, journal + 0x9e3779b9);
    hash = Math.imul(hash ^ date, 0x85ebca6b);
    hash ^= hash >>> 13;
    let slot = hash & (this.slots.length - 1);
    for (;;) {
      const entry = this.slots[slot] as number;
      if (entry < 0) break;
      if (this.hashes.at(entry) === hash && this.is(entry, bytes, start, end, journal, date))
        return (this.last = entry);
      slot = (slot + 1) & (this.slots.length - 1);
    }
    const entry = this.dates.length;
    this.journals.push(journal);
    this.pool.push(bytes, start, end);
    this.dates.push(date);
    this.flags.push(0);
    this.balances.push(0);
    this.firstLines.push(line);
    this.customerLines.push(0);
    this.hashes.push(hash);
    this.slots[slot] = entry;
    if (entry * 2 > this.slots.length) this.grow();
    return (this.last = entry);
  }

  /** Number of the entry, as text. */
  number(entry: number): string {
    return this.pool.read(entry, (bytes, from, to) => this.decoder.decode(bytes, from, to)).trim();
  }

  private is(
    entry: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    journal: number,
    date: number,
  ): boolean {
    return (
      this.dates.at(entry) === date &&
      this.journals.at(entry) === journal &&
      this.pool.is(entry, bytes, start, end)
    );
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    for (let entry = 0; entry < this.size; entry++) {
      let slot = this.hashes.at(entry) & (this.slots.length - 1);
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = entry;
    }
  }
}
