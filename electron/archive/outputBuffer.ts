import type { ArchiveSink } from './archiveStreams';

const CAPACITY = 1_048_576;

/** Gathers small pieces, so that the device gets whole mebibytes whatever the frames are. */
export class OutputBuffer {
  readonly #sink: ArchiveSink;
  readonly #buffer = Buffer.allocUnsafe(CAPACITY);
  #used = 0;
  #flushed = 0;

  constructor(sink: ArchiveSink) {
    this.#sink = sink;
  }

  /** Bytes taken since the beginning. */
  get length(): number {
    return this.#flushed + this.#used;
  }

  async add(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + CAPACITY - this.#used);
      this.#buffer.set(piece, this.#used);
      this.#used += piece.length;
      at += piece.length;
      if (this.#used === CAPACITY) await this.flush();
    }
  }

  async flush(): Promise<void> {
    if (this.#used === 0) return;
    await this.#sink.write(this.#buffer.subarray(0, this.#used));
    this.#flushed += this.#used;
    this.#used = 0;
  }
}
