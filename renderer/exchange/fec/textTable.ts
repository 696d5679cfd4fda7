import type { FieldDecoder } from '../bytes/textDecoding';
import { IntColumn } from './numberColumns';

/** True when the bytes are ASCII and exactly this text, found without making a string. */
export function sameText(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (text.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte > 127 || text.charCodeAt(at - start) !== byte) return false;
  }
  return true;
}

export function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Gives each distinct text of a column a small number, so that a name repeated on 100 000 lines is one string. */
const ENCODER = new TextEncoder();

export class TextTable {
  readonly texts: string[] = [];
  private readonly byText = new Map<string, number>();
  private slots = new Int32Array(1024).fill(-1);
  private readonly hashes = new IntColumn();
  private last = -1;

  constructor(private readonly decoder: FieldDecoder) {}

  /** The number of this text; the empty text has a number like any other. */
  id(bytes: Uint8Array, start: number, end: number): number {
    // Lines of one entry or customer follow each other.
    if (this.last >= 0 && sameText(bytes, start, end, this.texts[this.last] as string)) return this.last;
    const hash = hashBytes(bytes, start, end, 0x811c9dc5);
    let slot = hash & (this.slots.length - 1);
    for (;;) {
      const id = this.slots[slot] as number;
      if (id < 0) break;
      if (this.hashes.at(id) === hash && sameText(bytes, start, end, this.texts[id] as string))
        return (this.last = id);
      slot = (slot + 1) & (this.slots.length - 1);
    }
    const text = this.decoder.decode(bytes, start, end).trim();
    if (sameText(bytes, start, end, text)) {
      const id = this.add(text, hash);
      this.place(id, slot);
      return id;
    }
    // Not plain ASCII, or with characters that were dropped: found by its text.
    const plain = ENCODER.encode(text);
    if (plain.length === text.length) return this.id(plain, 0, plain.length);
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const id = this.add(text, hash);
    this.byText.set(text, id);
    return id;
  }

  private add(text: string, hash: number): number {
    this.hashes.push(hash);
    return this.texts.push(text) - 1;
  }

  private place(id: number, slot: number): void {
    this.slots[slot] = id;
    if (this.texts.length * 2 < this.slots.length) return;
    const placed = this.slots.filter((other) => other >= 0);
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    for (const other of placed) {
      let free = this.hashes.at(other) & (this.slots.length - 1);
      while ((this.slots[free] as number) >= 0) free = (free + 1) & (this.slots.length - 1);
      this.slots[free] = other;
    }
  }
}
