import { ArchiveError } from './archiveError';
import type { ArchiveSource, PartStream } from './archiveStreams';
import { isKeyOf, unwrapWithPassphrase, unwrapWithRecoveryCode } from './backupKey';
import { fileKeyOf } from './derivedKeys';
import {
  CHECK_BYTES,
  decodeHead,
  decodeTrailer,
  FRAME,
  HEAD_BYTES,
  TRAILER_BYTES,
  type Trailer,
} from './frame';
import { FrameReader } from './frameReader';
import { firstSeal, FrameSeal } from './frameSeal';
import type { ArchiveHeader, HeaderEncryption } from './header';
import type { ArchiveManifest, PartEntry } from './manifest';
import { ManifestReader } from './manifestReader';
import { readHead } from './readHead';
import { PartsReader, type ReadOptions } from './readParts';

export type ArchiveSecret =
  | null
  | { readonly passphrase: string }
  | { readonly recoveryCode: string }
  | { readonly backupKey: Uint8Array };

export interface ArchiveReader {
  readonly header: ArchiveHeader;
  /** From the end of the file, without reading the parts: checked itself, but it says nothing of the parts yet. */
  readManifest(): Promise<ArchiveManifest>;
  /**
   * Every part in the order of the file. Chunks are checked before they are given, a part when its chunks end, the archive
   * when the parts end: only then is it whole. A part whose chunks were not taken is read and checked all the same.
   * @throws ArchiveError at the first byte that is not what was written
   */
  parts(options?: ReadOptions): AsyncGenerator<PartStream, void, undefined>;
}

/**
 * @param secret not used for a plain archive
 * @throws ArchiveError: every code but `cancelled`; damage further on shows when it is read
 */
export async function openArchive(source: ArchiveSource, secret: ArchiveSecret): Promise<ArchiveReader> {
  const { header, bytes, headerCheck } = await readHead(source);
  const fileKey = header.encryption === null ? null : await fileKeyFor(header.encryption, secret);
  return new Reader(source, header, { bytes, headerCheck, fileKey });
}

async function fileKeyFor({ fileSalt, wraps }: HeaderEncryption, secret: ArchiveSecret): Promise<Uint8Array> {
  return fileKeyOf(await backupKey(), Buffer.from(fileSalt, 'hex'));

  async function backupKey(): Promise<Uint8Array> {
    if (secret === null) throw new ArchiveError('passphrase-needed', 'encrypted, and no secret was given');
    if ('passphrase' in secret) return unwrapWithPassphrase(wraps, secret.passphrase);
    if ('recoveryCode' in secret) return unwrapWithRecoveryCode(wraps, secret.recoveryCode);
    if (!isKeyOf(wraps, secret.backupKey))
      throw new ArchiveError('passphrase-needed', 'encrypted under another key than the one given');
    return secret.backupKey;
  }
}

interface Start {
  /** length of the head of the file */
  readonly bytes: number;
  readonly headerCheck: Uint8Array;
  readonly fileKey: Uint8Array | null;
}

class Reader implements ArchiveReader {
  readonly header: ArchiveHeader;
  readonly #source: ArchiveSource;
  readonly #start: Start;
  #manifestSum: string | null = null;

  constructor(source: ArchiveSource, header: ArchiveHeader, start: Start) {
    this.#source = source;
    this.header = header;
    this.#start = start;
  }

  async readManifest(): Promise<ArchiveManifest> {
    const { manifestOffset, manifestFrame, frame: trailerFrame } = await this.#trailer();
    const end = this.#source.size - TRAILER_BYTES;
    const frames = await this.#framesAt(manifestOffset, manifestFrame);
    const parts: PartEntry[] = [];
    const manifest = new ManifestReader((entry) => parts.push(entry));
    while (frames.offset < end) {
      const { type, payload, offset } = await frames.next(null);
      if (type !== FRAME.manifest || !manifest.take(payload))
        throw new ArchiveError('damaged', 'not a manifest', { offset });
    }
    const read = manifest.end();
    if (read === null || frames.offset !== end || frames.frame !== trailerFrame)
      throw new ArchiveError('damaged', 'not a whole manifest', { offset: manifestOffset });
    this.#manifestSum = read.sum;
    return { facts: read.facts, parts };
  }

  async *parts(options: ReadOptions = {}): AsyncGenerator<PartStream, void, undefined> {
    const { bytes, headerCheck, fileKey } = this.#start;
    const frames = new FrameReader(this.#source, firstSeal(headerCheck, fileKey), bytes);
    const sum = yield* new PartsReader(frames, this.#source.size, options).read();
    if (this.#manifestSum !== null && this.#manifestSum !== sum)
      throw new ArchiveError('damaged', 'the file was changed while it was read');
  }

  /** @throws ArchiveError `truncated` where no trailer stands, `damaged` for one that is not of this file */
  async #trailer(): Promise<Trailer> {
    const offset = this.#source.size - TRAILER_BYTES;
    if (offset < this.#start.bytes + CHECK_BYTES)
      throw new ArchiveError('truncated', 'the file ends before its end', { offset: this.#source.size });
    const before = await this.#source.read(offset - CHECK_BYTES, CHECK_BYTES + TRAILER_BYTES);
    const frame = before.subarray(CHECK_BYTES);
    const { type, length } = decodeHead(frame);
    const body = frame.subarray(HEAD_BYTES, TRAILER_BYTES - CHECK_BYTES);
    const trailer = decodeTrailer(body);
    if (type !== FRAME.trailer || length !== body.length || trailer?.fileBytes !== this.#source.size)
      throw new ArchiveError('truncated', 'the end of the file is not there', { offset });
    const seal = this.#sealAt(trailer.frame, before.subarray(0, CHECK_BYTES));
    const check = frame.subarray(TRAILER_BYTES - CHECK_BYTES);
    const within = trailer.manifestOffset >= this.#start.bytes && trailer.manifestOffset < offset;
    if (seal.open(frame.subarray(0, HEAD_BYTES), body, check) === null || !within)
      throw new ArchiveError('damaged', 'the end of the file does not match its check', { offset });
    return trailer;
  }

  async #framesAt(offset: number, frame: number): Promise<FrameReader> {
    const first = offset === this.#start.bytes;
    const previous = first
      ? this.#start.headerCheck.subarray(0, CHECK_BYTES)
      : await this.#source.read(offset - CHECK_BYTES, CHECK_BYTES);
    return new FrameReader(this.#source, this.#sealAt(frame, previous), offset);
  }

  #sealAt(frame: number, previous: Uint8Array): FrameSeal {
    const { headerCheck, fileKey } = this.#start;
    return new FrameSeal({ headerCheck, fileKey, frame, previous });
  }
}
