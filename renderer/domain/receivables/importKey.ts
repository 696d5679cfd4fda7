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
  const print = new LineFingerprint();
  print.start();
  print.text(line.piece);
  print.text(line.journal);
  print.text(line.entry);
  print.number(Number(line.date.replaceAll('-', '')));
  print.number(line.amount);
  return lineKeyFrom(keyPrefix(line.customer), print.first, print.second);
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

/**
 * The fingerprint in the making, for readers that have a line in bytes: `start`, then piece, journal, entry, date (AAAAMMJJ) and amount in this
 * order. Two 32-bit multiplicative hashes side by side; `lineKeyFrom` mixes them.
 */
export class LineFingerprint {
  first = 0;
  second = 0;

  start(): void {
    this.first = 0x2c1b3c6d;
    this.second = 0x297a2d39;
  }

  text(part: string): void {
    let { first, second } = this;
    for (let at = 0; at < part.length; at++) {
      const code = part.charCodeAt(at);
      first = Math.imul(first ^ code, 0x9e3779b1);
      second = Math.imul(second ^ code, 0x5f356495);
    }
    this.first = first;
    this.second = second;
    this.end();
  }

  /** The same as `text` for bytes of plain ASCII; false, with nothing changed, when they are not. */
  bytes(bytes: Uint8Array, from: number, to: number): boolean {
    let { first, second } = this;
    for (let at = from; at < to; at++) {
      const code = bytes[at] as number;
      if (code < 32 || code > 127) return false;
      first = Math.imul(first ^ code, 0x9e3779b1);
      second = Math.imul(second ^ code, 0x5f356495);
    }
    this.first = first;
    this.second = second;
    this.end();
    return true;
  }

  number(value: number): void {
    const magnitude = Math.abs(value);
    const high = Math.floor(magnitude / 0x1_0000_0000) * 2 + (value < 0 ? 1 : 0);
    this.first = Math.imul(Math.imul(this.first ^ (magnitude | 0), 0x9e3779b1) ^ high, 0x9e3779b1);
    this.second = Math.imul(Math.imul(this.second ^ (magnitude | 0), 0x5f356495) ^ high, 0x5f356495);
  }

  /** A mark that no text holds, so that "1" + "23" is not "12" + "3". */
  private end(): void {
    this.first = Math.imul(this.first ^ 0x1ffff, 0x9e3779b1);
    this.second = Math.imul(this.second ^ 0x1ffff, 0x5f356495);
  }
}

/** The customer as it stands at the head of a key, up to the first `|`. */
export function keyPrefix(customer: string): string {
  return plain(customer);
}

/** The key of a line from its prefix and the two halves of its fingerprint: `customer|` and 13 letters and figures. */
export function lineKeyFrom(prefix: string, firstHalf: number, secondHalf: number): string {
  const first = mixed(firstHalf, secondHalf);
  const second = mixed(secondHalf, first);
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
