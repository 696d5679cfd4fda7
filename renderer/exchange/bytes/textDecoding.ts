import { CODE_PAGES } from './codePages';
import type { TextFacts } from './encoding';
import { sequenceLength } from './scanEncoding';

const CHUNK = 8192;
/** Below this length the codes go through an array kept for that length: twice as fast as a view of a typed array. */
const SHORT = 256;

/**
 * Turns byte ranges into text. Control characters below space are left out, NUL above all; nothing else is changed.
 * Made for many short fields: a loop of our own, since a TextDecoder costs more per call than such a field.
 */
export class FieldDecoder {
  /** False for the encodings of one byte a character. */
  readonly isUtf8: boolean;
  private readonly table: Uint16Array | null;
  /** The character of each byte that is one by itself and is not left out; 0 for the others. */
  private readonly plain = new Uint16Array(256);
  private units = new Uint16Array(1024);
  private readonly arrays: number[][] = [];
  /** Fields that were not UTF-8 in a file that otherwise is. */
  fallbacks = 0;

  constructor(facts: Pick<TextFacts, 'encoding'>) {
    const { encoding } = facts;
    this.table =
      encoding === 'iso-8859-15' || encoding === 'windows-1252' || encoding === 'cp850'
        ? CODE_PAGES[encoding]
        : null;
    this.isUtf8 = this.table === null;
    for (let byte = 32; byte < 256; byte++)
      this.plain[byte] = this.table !== null ? (this.table[byte] as number) : byte < 128 ? byte : 0;
  }

  decode(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length <= 0) return '';
    if (length < SHORT) {
      const codes = (this.arrays[length] ??= new Array<number>(length).fill(0));
      if (copyPlain(bytes, start, codes, this.plain)) return String.fromCharCode(...codes);
    }
    if (this.units.length < length) this.units = new Uint16Array(length * 2);
    const { units } = this;
    if (this.table !== null) return this.textOf(copyMapped(bytes, start, end, units, this.table));
    const count = copyUtf8(bytes, start, end, units);
    if (count >= 0) return this.textOf(count);
    this.fallbacks += 1;
    return this.textOf(copyMapped(bytes, start, end, units, CODE_PAGES['windows-1252']));
  }

  /** The first `length` of `units`. */
  private textOf(length: number): string {
    const { units } = this;
    if (length < SHORT) {
      const codes = (this.arrays[length] ??= new Array<number>(length).fill(0));
      for (let at = 0; at < length; at++) codes[at] = units[at] as number;
      return String.fromCharCode(...codes);
    }
    let text = '';
    for (let at = 0; at < length; at += CHUNK)
      text += String.fromCharCode(...units.subarray(at, Math.min(at + CHUNK, length)));
    return text;
  }
}

function isDropped(unit: number): boolean {
  return unit < 32 && unit !== 9 && unit !== 10 && unit !== 13;
}

/** Fills `codes`; false when there is a byte that is not plain among them. */
function copyPlain(bytes: Uint8Array, start: number, codes: number[], plain: Uint16Array): boolean {
  for (let at = 0; at < codes.length; at++) {
    const unit = plain[bytes[start + at] as number] as number;
    if (unit === 0) return false;
    codes[at] = unit;
  }
  return true;
}

function copyMapped(
  bytes: Uint8Array,
  start: number,
  end: number,
  units: Uint16Array,
  table: Uint16Array,
): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = table[bytes[at] as number] as number;
    if (!isDropped(unit)) units[count++] = unit;
  }
  return count;
}

/** Number of code units, or -1 when the bytes are not UTF-8. */
function copyUtf8(bytes: Uint8Array, start: number, end: number, units: Uint16Array): number {
  let count = 0;
  let at = start;
  while (at < end) {
    const first = bytes[at] as number;
    if (first < 128) {
      if (first >= 32 || !isDropped(first)) units[count++] = first;
      at += 1;
      continue;
    }
    // Two bytes: all accents of French.
    const second = at + 1 < end ? (bytes[at + 1] as number) : 0;
    if (first >= 0xc2 && first <= 0xdf && (second & 0xc0) === 0x80) {
      units[count++] = ((first & 0x1f) << 6) | (second & 0x3f);
      at += 2;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length <= 0 || at + length > end) return -1;
    let point = first & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07);
    for (let offset = 1; offset < length; offset++)
      point = (point << 6) | ((bytes[at + offset] as number) & 0x3f);
    if (point > 0xffff) {
      units[count++] = 0xd800 + ((point - 0x10000) >> 10);
      units[count++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
    } else units[count++] = point;
    at += length;
  }
  return count;
}
