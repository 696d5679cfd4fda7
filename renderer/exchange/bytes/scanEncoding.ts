import type { Encoding, TextFacts } from './encoding';

/** Letters of French text in DOS code page 850 where Windows-1252 has signs that hardly ever touch a letter: é è ç ê É â ü È. */
const CP850_LETTERS = new Set([0x82, 0x8a, 0x87, 0x88, 0x90, 0x83, 0x81, 0xd4]);
/** ô û ù ë ï ö: in Windows-1252 quotes and dashes, which do not stand between two letters. */
const CP850_INNER_LETTERS = new Set([0x93, 0x96, 0x97, 0x89, 0x8b, 0x94]);

/**
 * Finds the encoding of a file from all of its bytes, slice after slice (some 1 GB/s where the text is ASCII).
 * UTF-8 is proven by its own sequences; ISO-8859-15 and Windows-1252 are told apart by the bytes 0x80-0x9F.
 */
export class EncodingScan {
  private tail: Uint8Array = new Uint8Array(0);
  private head: Uint8Array | null = null;
  private total = 0;
  private sequences = 0;
  private invalid = 0;
  private controls = 0;
  private latinLetters = 0;
  private dosLetters = 0;
  private nuls = 0;
  private hasLineFeed = false;
  private hasReturn = false;

  push(slice: Uint8Array): void {
    this.head ??= slice.slice(0, 8192);
    this.total += slice.length;
    if (!this.hasLineFeed) {
      this.hasLineFeed = slice.includes(10);
      this.hasReturn ||= slice.includes(13);
    }
    if (this.tail.length === 0) this.scan(slice, false);
    else {
      const joined = new Uint8Array(this.tail.length + slice.length);
      joined.set(this.tail);
      joined.set(slice, this.tail.length);
      this.tail = new Uint8Array(0);
      this.scan(joined, false);
    }
  }

  finish(): TextFacts {
    const rest = this.tail;
    this.tail = new Uint8Array(0);
    this.scan(rest, true);
    const head = this.head ?? new Uint8Array(0);
    const newline = !this.hasLineFeed && this.hasReturn ? 13 : 10;
    const wide = wideEncoding(head);
    if (wide !== null)
      return {
        encoding: wide.encoding,
        bom: wide.bom,
        mixed: false,
        nulBytes: 0,
        truncated: (this.total - wide.bom) % 2 === 1,
        newline,
      };
    const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
    const mixed = this.sequences > 0 && this.invalid > 0 && (bom > 0 || this.sequences * 50 >= this.invalid);
    return { encoding: this.narrow(bom, mixed), bom, mixed, nulBytes: this.nuls, truncated: false, newline };
  }

  private narrow(bom: number, mixed: boolean): Encoding {
    if (bom > 0) return 'utf-8-bom';
    if (this.sequences === 0 && this.invalid === 0) return 'ascii';
    if (this.invalid === 0 || mixed) return 'utf-8';
    if (this.dosLetters > 2 * this.latinLetters) return 'cp850';
    return this.controls > 0 ? 'windows-1252' : 'iso-8859-15';
  }

  private scan(bytes: Uint8Array, last: boolean): void {
    const end = bytes.length;
    // Words of four bytes, from the first address that has one.
    const shift = Math.min(end, (4 - (bytes.byteOffset & 3)) & 3);
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + shift, (end - shift) >>> 2);
    let at = 0;
    while (at < end) {
      const byte = bytes[at] as number;
      if (byte < 128) {
        if (byte === 0) this.nuls += 1;
        at += 1;
        if (((at - shift) & 3) === 0) at = this.skipWords(bytes, words, shift, at);
        continue;
      }
      const length = sequenceLength(bytes, at);
      if (length > 0) {
        // The mark at the start of the file is no text.
        if (!(this.sequences === 0 && isMark(bytes, at))) this.sequences += 1;
        at += length;
      } else if (length === 0 && !last) {
        // The slice ends within a sequence that is good so far.
        this.tail = bytes.slice(at);
        return;
      } else {
        this.notUtf8(bytes, at);
        at += 1;
      }
    }
  }

  /** From `at`, where a word begins, over all words of plain ASCII; counts the NUL bytes on the way. */
  private skipWords(bytes: Uint8Array, words: Uint32Array, shift: number, at: number): number {
    const end = words.length;
    let index = (at - shift) >> 2;
    // Four words at once while neither a high bit nor a NUL is among them.
    for (; index + 4 <= end; index += 4) {
      const a = words[index] as number;
      const b = words[index + 1] as number;
      const c = words[index + 2] as number;
      const d = words[index + 3] as number;
      const zeros = (a - 0x01010101) | (b - 0x01010101) | (c - 0x01010101) | (d - 0x01010101);
      if (((a | b | c | d | zeros) & 0x80808080) !== 0) break;
    }
    for (; index < end; index++) {
      const word = words[index] as number;
      if ((word & 0x80808080) !== 0) break;
      if (((word - 0x01010101) & 0x80808080) !== 0) this.countNuls(bytes, shift + index * 4);
    }
    return shift + index * 4;
  }

  private countNuls(bytes: Uint8Array, from: number): void {
    for (let at = from; at < from + 4; at++) if (bytes[at] === 0) this.nuls += 1;
  }

  private notUtf8(bytes: Uint8Array, at: number): void {
    const byte = bytes[at] as number;
    this.invalid += 1;
    if (byte < 0xa0) this.controls += 1;
    if (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) this.latinLetters += 1;
    const before = isLetter(bytes[at - 1]);
    const after = isLetter(bytes[at + 1]);
    if ((before || after) && CP850_LETTERS.has(byte)) this.dosLetters += 1;
    else if (before && after && CP850_INNER_LETTERS.has(byte)) this.dosLetters += 1;
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}

function isMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

/** Length of the UTF-8 sequence at `at` (2-4), -1 when there is none, 0 when the bytes end before it does. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : -1;
  if (length < 0) return -1;
  for (let offset = 1; offset < length; offset++) {
    const byte = bytes[at + offset];
    if (byte === undefined) return 0;
    if ((byte & 0xc0) !== 0x80) return -1;
    if (offset === 1) {
      if (first === 0xe0 && byte < 0xa0) return -1;
      if (first === 0xed && byte > 0x9f) return -1;
      if (first === 0xf0 && byte < 0x90) return -1;
      if (first === 0xf4 && byte > 0x8f) return -1;
    }
  }
  return length;
}

/** UTF-16 by its mark, else by the zeros that Latin text leaves in every other byte. */
function wideEncoding(head: Uint8Array): { encoding: 'utf-16le' | 'utf-16be'; bom: number } | null {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  const pairs = head.length >>> 1;
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.1) return { encoding: 'utf-16le', bom: 0 };
  if (even > pairs * 0.6 && odd < pairs * 0.1) return { encoding: 'utf-16be', bom: 0 };
  return null;
}
