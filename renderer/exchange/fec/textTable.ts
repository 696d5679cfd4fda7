import type { FieldDecoder } from '../bytes/textDecoding';
import { hashBytes } from './bytePool';

/** A spelling is kept in one piece, since on 10 000 customers each place looked at is one that the processor must wait for. */
const HASH = 0;
const ID = 1;
const LENGTH = 2;
const HEAD = 3; // its bytes follow

/**
 * Gives each distinct text of a column a small number, so that a name repeated on 100 000 lines is one string. Different bytes may be the
 * same text (a NUL that is dropped, a line in another encoding): they get the same number.
 */
export class TextTable {
  readonly texts: string[] = [];
  private readonly byText = new Map<string, number>();
  /** Distinct spellings one after the other, and the same memory as bytes. */
  private words = new Int32Array(16_384);
  private bytes = new Uint8Array(this.words.buffer);
  private used = 0;
  private count = 0;
  /** Where a spelling begins in `words`, plus 1; 0 for none. */
  private slots = new Int32Array(1024);
  /** Where the spelling found last begins. */
  private last = -1;

  constructor(private readonly decoder: FieldDecoder) {}

  /** The number of this text; the empty text has a number like any other. */
  id(bytes: Uint8Array, start: number, end: number): number {
    // Lines of one entry or customer follow each other.
    const { last } = this;
    if (last >= 0 && this.is(last, bytes, start, end)) return this.words[last + ID] as number;
    const hash = hashBytes(bytes, start, end, 0x811c9dc5);
    const { slots, words } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const at = (slots[slot] as number) - 1;
      if (at < 0) return this.add(bytes, start, end, hash, slot);
      if (words[at + HASH] === hash && this.is(at, bytes, start, end)) {
        this.last = at;
        return words[at + ID] as number;
      }
      slot = (slot + 1) & mask;
    }
  }

  private is(at: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.words[at + LENGTH] !== end - start) return false;
    const own = this.bytes;
    const shift = (at + HEAD) * 4 - start;
    for (let index = start; index < end; index++) if (own[index + shift] !== bytes[index]) return false;
    return true;
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const text = this.decoder.decode(bytes, start, end).trim();
    let id = this.byText.get(text);
    if (id === undefined) {
      id = this.texts.push(text) - 1;
      this.byText.set(text, id);
    }
    const at = this.used;
    this.used = at + HEAD + ((end - start + 3) >> 2);
    if (this.used > this.words.length) this.enlarge();
    this.words[at + HASH] = hash;
    this.words[at + ID] = id;
    this.words[at + LENGTH] = end - start;
    this.bytes.set(bytes.subarray(start, end), (at + HEAD) * 4);
    this.count += 1;
    this.last = at;
    this.slots[slot] = at + 1;
    if (this.count * 2 > this.slots.length) this.spread();
    return id;
  }

  private enlarge(): void {
    const words = new Int32Array(this.used * 2);
    words.set(this.words);
    this.words = words;
    this.bytes = new Uint8Array(words.buffer);
  }

  private spread(): void {
    const { words, used } = this;
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    for (let at = 0; at < used; at += HEAD + (((words[at + LENGTH] as number) + 3) >> 2)) {
      let slot = (words[at + HASH] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = at + 1;
    }
    this.slots = slots;
  }
}
