import type { Cents } from '../money';
import type { Day } from '../day';

/** What identifies a line of a customer's account in its accounting, whatever its place in the file. */
export interface LineIdentity {
  readonly customer: string;
  readonly journal: string;
  readonly entry: string;
  readonly date: Day;
  readonly piece: string;
  /** Debit - credit. */
  readonly amount: Cents;
}

/**
 * The key of a line of an accounting file: the customer, then a fingerprint (64 bits) of journal, entry, day, piece and signed amount.
 * 100 000 keys are made at each import and kept for each item: written out they would take four times the room. Lines that are alike get
 * their rank by `rankedKey`. The letter, the label and the place in the file are no part of it: they change from one export to the next.
 */
export function lineKey(line: LineIdentity): string {
  const print = new Fingerprint();
  print.text(line.journal);
  print.text(line.entry);
  print.text(line.date);
  print.text(line.piece);
  print.amount(line.amount);
  return print.after(plain(line.customer));
}

/**
 * The key of a document in a list of invoices: customer, number and year, so that an amount or a due date that changes from one
 * export to the next is seen as a change of the same document.
 */
export function documentKey(document: {
  readonly customer: string;
  readonly kind: 'invoice' | 'opening' | 'creditNote' | 'payment';
  readonly number: string;
  readonly date: Day;
}): string {
  return `${plain(document.customer)}|${document.kind}|${plain(document.number)}|${document.date.slice(0, 4)}`;
}

/** The first line that bears a key has it alone; legitimate twins (same day, same amount) are counted from 2. */
export function rankedKey(key: string, rank: number): string {
  return rank <= 1 ? key : `${key}#${rank}`;
}

const DIGITS = Array.from('0123456789abcdefghijklmnopqrstuv', (digit) => digit.charCodeAt(0));
const LENGTH = 13;
const BAR = 124;
/** One array of character codes for each length of key, used again and again. */
const codesOf: number[][] = [];

/** Two 32-bit multiplicative hashes side by side, mixed at the end. */
class Fingerprint {
  private first = 0x2c1b3c6d;
  private second = 0x297a2d39;

  text(part: string): void {
    let { first, second } = this;
    for (let at = 0; at < part.length; at++) {
      const code = part.charCodeAt(at);
      first = Math.imul(first ^ code, 0x9e3779b1);
      second = Math.imul(second ^ code, 0x5f356495);
    }
    // A mark that no text holds, so that "1" + "23" is not "12" + "3".
    this.first = Math.imul(first ^ 0x1ffff, 0x9e3779b1);
    this.second = Math.imul(second ^ 0x1ffff, 0x5f356495);
  }

  amount(cents: number): void {
    const magnitude = Math.abs(cents);
    const high = Math.floor(magnitude / 0x1_0000_0000) * 2 + (cents < 0 ? 1 : 0);
    this.first = Math.imul(Math.imul(this.first ^ (magnitude | 0), 0x9e3779b1) ^ high, 0x9e3779b1);
    this.second = Math.imul(Math.imul(this.second ^ (magnitude | 0), 0x5f356495) ^ high, 0x5f356495);
  }

  /** `prefix|` and the fingerprint in 13 letters and figures. */
  after(prefix: string): string {
    const first = mixed(this.first, this.second);
    const second = mixed(this.second, first);
    const length = prefix.length + 1 + LENGTH;
    const codes = (codesOf[length] ??= new Array<number>(length).fill(BAR));
    for (let at = 0; at < prefix.length; at++) codes[at] = prefix.charCodeAt(at);
    let at = prefix.length;
    codes[at++] = BAR;
    for (let shift = 0; shift < 30; shift += 5) codes[at++] = DIGITS[(first >>> shift) & 31] as number;
    for (let shift = 0; shift < 30; shift += 5) codes[at++] = DIGITS[(second >>> shift) & 31] as number;
    codes[at] = DIGITS[((first >>> 30) << 2) | (second >>> 30)] as number;
    return String.fromCharCode(...codes);
  }
}

function mixed(hash: number, other: number): number {
  let result = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  result ^= Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return result ^ (result >>> 16);
}

/** Hardly any code holds a mark: three searches cost less than a pattern. */
function plain(part: string): string {
  return part.includes('|') || part.includes('#') || part.includes('%')
    ? part.replaceAll(/[|#%]/g, encodeURIComponent)
    : part;
}
