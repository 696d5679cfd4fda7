import { ArchiveError } from './archiveError';
import type { ArchiveSource } from './archiveStreams';
import {
  CHECK_BYTES,
  decodeHead,
  decodeTrailer,
  FRAME,
  HEAD_BYTES,
  MAX_PAYLOAD,
  TRAILER_BYTES,
} from './frame';
import type { FrameSeal } from './frameSeal';

const READ_AHEAD = 1_048_576;

export interface Frame {
  readonly type: number;
  readonly payload: Uint8Array;
  /** of the frame in the file */
  readonly offset: number;
}

/** Frames from an offset on, each checked before it is given. */
export class FrameReader {
  readonly #source: ArchiveSource;
  readonly #seal: FrameSeal;
  #offset: number;
  #ahead: Uint8Array = new Uint8Array(0);

  constructor(source: ArchiveSource, seal: FrameSeal, offset: number) {
    this.#source = source;
    this.#seal = seal;
    this.#offset = offset;
  }

  /** Where the next frame begins. */
  get offset(): number {
    return this.#offset;
  }

  /** The number of the next frame. */
  get frame(): number {
    return this.#seal.frame;
  }

  /**
   * @param part being read, to say where the damage is
   * @throws ArchiveError `truncated` or `damaged`
   */
  async next(part: string | null): Promise<Frame> {
    const offset = this.#offset;
    const place = { part, offset };
    const head = await this.#take(HEAD_BYTES);
    const { type, length } = head === null ? { type: 0, length: 0 } : decodeHead(head);
    if (length > MAX_PAYLOAD) throw new ArchiveError('damaged', 'impossible frame length', place);
    const rest = head === null ? null : await this.#take(length + CHECK_BYTES);
    if (head === null || rest === null)
      throw (await endStands(this.#source))
        ? new ArchiveError('damaged', 'a frame reaches beyond the end of the file', place)
        : new ArchiveError('truncated', 'the file ends within a frame', place);
    const payload = this.#seal.open(head, rest.subarray(0, length), rest.subarray(length));
    if (payload === null) throw new ArchiveError('damaged', 'a frame does not match its check', place);
    return { type, payload, offset };
  }

  async #take(length: number): Promise<Uint8Array | null> {
    if (this.#ahead.length < length) {
      const from = this.#offset + this.#ahead.length;
      const wanted = Math.min(Math.max(length - this.#ahead.length, READ_AHEAD), this.#source.size - from);
      const more = wanted > 0 ? await this.#source.read(from, wanted) : new Uint8Array(0);
      this.#ahead = this.#ahead.length === 0 ? more : Buffer.concat([this.#ahead, more]);
      if (this.#ahead.length < length) return null;
    }
    const taken = this.#ahead.subarray(0, length);
    this.#ahead = this.#ahead.subarray(length);
    this.#offset += length;
    return taken;
  }
}

/** Whether the file ends with a trailer that names the file's length. It is not checked: the rest may be anything. */
export async function endStands(source: ArchiveSource): Promise<boolean> {
  const offset = source.size - TRAILER_BYTES;
  if (offset < 0) return false;
  const bytes = await source.read(offset, TRAILER_BYTES);
  if (bytes.length < TRAILER_BYTES) return false;
  const { type, length } = decodeHead(bytes);
  const payload = bytes.subarray(HEAD_BYTES, TRAILER_BYTES - CHECK_BYTES);
  return (
    type === FRAME.trailer && length === payload.length && decodeTrailer(payload)?.fileBytes === source.size
  );
}
