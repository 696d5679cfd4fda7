import { crc32c } from '../../../../electron/main/storage/crc32c';

const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;

/** A log as the browser engine writes it, record by record. */
export class EngineLog {
  readonly #bytes: number[] = [];
  /** Where each record ends. */
  readonly ends: number[] = [];

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  add(record: Uint8Array): this {
    let left = record;
    for (let first = true; first || left.length > 0; first = false) {
      let room = BLOCK_BYTES - (this.#bytes.length % BLOCK_BYTES);
      if (room < HEADER_BYTES) {
        for (; room > 0; room -= 1) this.#bytes.push(0);
        room = BLOCK_BYTES;
      }
      const piece = left.subarray(0, room - HEADER_BYTES);
      left = left.subarray(piece.length);
      const last = left.length === 0;
      this.#piece(first && last ? 1 : first ? 2 : last ? 4 : 3, piece);
      if (last) break;
    }
    this.ends.push(this.#bytes.length);
    return this;
  }

  /** A batch of writes: the number of its first, how many, and something. */
  addWrites(first: number, count: number, content: Uint8Array): this {
    const record = new Uint8Array(12 + content.length);
    new DataView(record.buffer).setBigUint64(0, BigInt(first), true);
    new DataView(record.buffer).setUint32(8, count, true);
    record.set(content, 12);
    return this.add(record);
  }

  /** What a full disk, or a kill before the next run, leaves of a record. */
  addTorn(bytes: Uint8Array): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  #piece(kind: number, content: Uint8Array): void {
    const crc = crc32c(Uint8Array.of(kind, ...content));
    const sum = (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
    const { length } = content;
    this.#bytes.push(sum & 255, (sum >>> 8) & 255, (sum >>> 16) & 255, sum >>> 24);
    this.#bytes.push(length & 255, length >>> 8, kind);
    for (const byte of content) this.#bytes.push(byte);
  }
}
