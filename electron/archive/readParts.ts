import { createHash } from 'node:crypto';
import { ArchiveError, throwIfCancelled } from './archiveError';
import type { PartStream, Progress } from './archiveStreams';
import { decodeTrailer, FRAME } from './frame';
import type { Frame, FrameReader } from './frameReader';
import { isHex, isWhole, readJsonObject } from './json';
import { isPartName, MAX_PARTS, type PartEntry } from './manifest';
import { EntrySum, ManifestReader } from './manifestReader';
import { isPartCodec, type PartCodec } from './partCodec';

export interface ReadOptions {
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

interface Opened {
  readonly name: string;
  readonly codec: PartCodec;
}

/** One reading of an archive from its first frame to its last byte. */
export class PartsReader {
  readonly #frames: FrameReader;
  readonly #fileBytes: number;
  readonly #options: ReadOptions;
  readonly #names = new Set<string>();
  readonly #seen = new EntrySum();
  #parts = 0;
  #done = 0;

  constructor(frames: FrameReader, fileBytes: number, options: ReadOptions) {
    this.#frames = frames;
    this.#fileBytes = fileBytes;
    this.#options = options;
  }

  /**
   * Every part, then everything after the parts.
   * @returns the SHA-256 of the manifest's bytes
   */
  async *read(): AsyncGenerator<PartStream, string, undefined> {
    let frame = await this.#next(null);
    while (frame.type === FRAME.begin) {
      const opened = this.#begin(frame);
      const chunks = this.#chunks(opened);
      // Without `return`: a caller that stops halfway through a part leaves the rest to be read below.
      yield { ...opened, chunks: { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) } };
      while ((await chunks.next()).done !== true);
      // A caller that caught the part's error and goes on must not end as if nothing had been.
      if (this.#parts !== this.#names.size) throw damaged('a part was not whole', frame.offset, opened.name);
      frame = await this.#next(null);
    }
    return this.#finish(frame);
  }

  async #next(part: string | null): Promise<Frame> {
    throwIfCancelled(this.#options.signal);
    return this.#frames.next(part);
  }

  #begin({ payload, offset }: Frame): Opened {
    const { name, codec } = readJsonObject(payload) ?? {};
    if (!isPartName(name) || !isPartCodec(codec)) throw damaged('not the beginning of a part', offset);
    if (this.#names.has(name)) throw damaged('a part comes twice', offset, name);
    if (this.#names.size === MAX_PARTS) throw damaged('too many parts', offset);
    this.#names.add(name);
    return { name, codec };
  }

  async *#chunks({ name, codec }: Opened): AsyncGenerator<Uint8Array, void, undefined> {
    const sum = createHash('sha256');
    let bytes = 0;
    let frame = await this.#next(name);
    for (; frame.type === FRAME.data; frame = await this.#next(name)) {
      sum.update(frame.payload);
      bytes += frame.payload.length;
      this.#done += frame.payload.length;
      this.#options.onProgress?.(this.#done);
      yield frame.payload;
    }
    const entry = { name, codec, bytes, sha256: sum.digest('hex') };
    if (!isEndOf(entry, frame)) throw damaged('not the end of this part', frame.offset, name);
    this.#seen.add(entry);
    this.#parts += 1;
  }

  async #finish(first: Frame): Promise<string> {
    const manifestFrame = this.#frames.frame - 1;
    const listed = new EntrySum();
    const manifest = new ManifestReader((entry) => listed.add(entry));
    let frame = first;
    for (; frame.type === FRAME.manifest; frame = await this.#next(null))
      if (!manifest.take(frame.payload)) throw damaged('not a manifest', frame.offset);
    const end = manifest.end();
    if (end === null || listed.digest() !== this.#seen.digest())
      throw damaged('the manifest does not list the parts that are there', first.offset);
    const trailer = frame.type === FRAME.trailer ? decodeTrailer(frame.payload) : null;
    if (
      trailer?.manifestOffset !== first.offset ||
      trailer.manifestFrame !== manifestFrame ||
      trailer.frame !== this.#frames.frame - 1 ||
      trailer.fileBytes !== this.#frames.offset
    )
      throw damaged('not the end of this file', frame.offset);
    if (this.#frames.offset !== this.#fileBytes)
      throw damaged('something follows the end', this.#frames.offset);
    return end.sum;
  }
}

function isEndOf(entry: PartEntry, { type, payload }: Frame): boolean {
  if (type !== FRAME.end) return false;
  const { bytes, sha256 } = readJsonObject(payload) ?? {};
  return (
    isWhole(bytes, 0, entry.bytes) && bytes === entry.bytes && isHex(sha256, 32) && sha256 === entry.sha256
  );
}

function damaged(detail: string, offset: number, part: string | null = null): ArchiveError {
  return new ArchiveError('damaged', detail, { part, offset });
}
