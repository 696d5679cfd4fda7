import type { FieldDecoder } from '../bytes/textDecoding';
import { BytePool, hashBytes } from './bytePool';
import { IntColumn } from './numberColumns';

/**
 * Gives each distinct text of a column a small number, so that a name repeated on 100 000 lines is one string. Different bytes may be the
 * same text (a NUL that is dropped, a line in another encoding): they get the same number.
 */
export class TextTable {
  readonly texts: string[] = [];
  private readonly byText = new Map<string, number>();
  /** Distinct spellings in bytes, and the number of the text that each one is. */
  private readonly pool = new BytePool();
  private readonly hashes = new IntColumn();
  private readonly ids = new IntColumn();
  private slots = new Int32Array(1024).fill(-1);
  private last = -1;

  constructor(private readonly decoder: FieldDecoder) {}

  /** The number of this text; the empty text has a number like any other. */
  id(bytes: Uint8Array, start: number, end: number): number {
    // Lines of one entry or customer follow each other.
    if (this.last >= 0 && this.pool.is(this.last, bytes, start, end)) return this.ids.at(this.last);
    const hash = hashBytes(bytes, start, end, 0x811c9dc5);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const spelling = this.slots[slot] as number;
      if (spelling < 0) break;
      if (this.hashes.at(spelling) === hash && this.pool.is(spelling, bytes, start, end)) {
        this.last = spelling;
        return this.ids.at(spelling);
      }
      slot = (slot + 1) & mask;
    }
    return this.add(bytes, start, end, hash, slot);
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const text = this.decoder.decode(bytes, start, end).trim();
    let id = this.byText.get(text);
    if (id === undefined) {
      id = this.texts.push(text) - 1;
      this.byText.set(text, id);
    }
    this.last = this.pool.push(bytes, start, end);
    this.hashes.push(hash);
    this.ids.push(id);
    this.slots[slot] = this.last;
    if (this.hashes.length * 2 > this.slots.length) this.grow();
    return id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = this.slots.length - 1;
    for (let spelling = 0; spelling < this.hashes.length; spelling++) {
      let slot = this.hashes.at(spelling) & mask;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = spelling;
    }
  }
}
