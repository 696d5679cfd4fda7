import { createHash } from 'node:crypto';
import type { JsonObject } from './json';
import { entryLine, readEntryLine, readHeadLine, type ManifestHead, type PartEntry } from './manifest';

/** Longest line of a manifest: facts are figures and a few names. */
export const MAX_MANIFEST_LINE = 65_536;

/** Of a whole manifest: a file of millions of parts is made to fill the memory. Some 180 000 parts of ours. */
export const MAX_MANIFEST = 33_554_432;

const LINE_END = 0x0a;

/** Takes a manifest's bytes as they come and gives its lines one by one, holding no more than a line. */
export class ManifestReader {
  readonly #onEntry: (entry: PartEntry) => void;
  readonly #sum = createHash('sha256');
  #rest = Buffer.alloc(0);
  #head: ManifestHead | null = null;
  #entries = 0;
  #bytes = 0;

  constructor(onEntry: (entry: PartEntry) => void) {
    this.#onEntry = onEntry;
  }

  /** @returns false when a line is not one of a manifest */
  take(bytes: Uint8Array): boolean {
    this.#sum.update(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes > MAX_MANIFEST) return false;
    const text = this.#rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#rest, bytes]);
    let from = 0;
    for (let to = text.indexOf(LINE_END); to !== -1; to = text.indexOf(LINE_END, from)) {
      if (to - from > MAX_MANIFEST_LINE || !this.#line(text.subarray(from, to))) return false;
      from = to + 1;
    }
    this.#rest = text.subarray(from);
    return this.#rest.length <= MAX_MANIFEST_LINE;
  }

  /** @returns null when lines are missing, or too many, or the last one was cut */
  end(): { readonly facts: JsonObject; readonly sum: string } | null {
    if (this.#head === null || this.#rest.length > 0 || this.#head.parts !== this.#entries) return null;
    return { facts: this.#head.facts, sum: this.#sum.digest('hex') };
  }

  #line(line: Uint8Array): boolean {
    if (this.#head === null) {
      this.#head = readHeadLine(line);
      return this.#head !== null;
    }
    const entry = readEntryLine(line);
    if (entry === null || this.#entries === this.#head.parts) return false;
    this.#entries += 1;
    this.#onEntry(entry);
    return true;
  }
}

/** A sum over entries in their order, to compare two lists without holding them. */
export class EntrySum {
  readonly #sum = createHash('sha256');

  add(entry: PartEntry): void {
    this.#sum.update(entryLine(entry));
  }

  digest(): string {
    return this.#sum.digest('hex');
  }
}
