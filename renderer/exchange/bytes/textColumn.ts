import { sequenceLength } from './scanEncoding';
import type { FieldDecoder } from './textDecoding';

const CHUNK_BITS = 18;
/** Long enough for the collector to leave the decoded text where it is. */
const CHUNK = 1 << CHUNK_BITS;
const LONGEST = 4096;
const FIRST = 131_072;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A column of texts made from bytes. Plain text, which is nearly all of it, is decoded many texts at a time, a third of the time of one by
 * one; a text is cut out when it is asked for, so that it lies in memory beside what it is asked for.
 */
export class TextColumn {
  private readonly buffer = new Uint8Array(CHUNK);
  /** Bytes and characters in the buffer. */
  private used = 0;
  private characters = 0;
  private readonly chunks: string[] = [];
  /** Texts that cannot be decoded with others. */
  private readonly others: string[] = [];
  private length = 0;
  /** Two numbers a text: its chunk and where it begins in it, or -1 - its place in `others`; its length. */
  private places = new Int32Array(FIRST * 2);
  private readonly isUtf8: boolean;

  constructor(private readonly decoder: FieldDecoder) {
    this.isUtf8 = decoder.isUtf8;
  }

  push(bytes: Uint8Array, from: number, to: number): void {
    if (this.used + to - from >= CHUNK) this.flush();
    const length = to - from > LONGEST ? -1 : this.copy(bytes, from, to);
    const at = this.length * 2;
    if (at === this.places.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.length += 1;
    if (length < 0) this.places[at] = -this.others.push(this.decoder.decode(bytes, from, to));
    else {
      this.places[at] = (this.chunks.length << CHUNK_BITS) | this.characters;
      this.places[at + 1] = length;
      this.characters += length;
      this.used += to - from;
    }
  }

  /** The text pushed at that place, from 0. Each call cuts it afresh. */
  at(index: number): string {
    const place = this.places[index * 2] as number;
    if (place < 0) return this.others[-1 - place] as string;
    const chunk = place >> CHUNK_BITS;
    if (chunk === this.chunks.length) this.flush();
    const start = place & (CHUNK - 1);
    return (this.chunks[chunk] as string).slice(start, start + (this.places[index * 2 + 1] as number));
  }

  /** Copies the bytes behind those that wait. Number of characters; -1 when they are no text that a decoder leaves as it is. */
  private copy(bytes: Uint8Array, from: number, to: number): number {
    const { buffer } = this;
    let target = this.used;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte < 32) return -1;
      if (byte > 127) return this.isUtf8 ? this.copyUtf8(bytes, from, to) : -1;
      buffer[target++] = byte;
    }
    return to - from;
  }

  /** The same with accents. */
  private copyUtf8(bytes: Uint8Array, from: number, to: number): number {
    const { buffer } = this;
    let target = this.used;
    let characters = 0;
    for (let at = from; at < to; characters++) {
      const byte = bytes[at] as number;
      if (byte < 32) return -1;
      const length = byte < 128 ? 1 : sequenceLength(bytes, at);
      // Four bytes are two characters of JavaScript: too rare to be counted here.
      if (length < 1 || length > 3 || at + length > to) return -1;
      for (const end = at + length; at < end; at++) buffer[target++] = bytes[at] as number;
    }
    return characters;
  }

  private flush(): void {
    this.chunks.push(UTF8.decode(this.buffer.subarray(0, this.used)));
    this.used = 0;
    this.characters = 0;
  }
}
