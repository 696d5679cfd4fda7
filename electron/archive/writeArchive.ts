import { createHash } from 'node:crypto';
import { ArchiveError, throwIfCancelled } from './archiveError';
import type { ArchiveSink, PartToWrite, Progress } from './archiveStreams';
import { fileKeyOf } from './derivedKeys';
import { encodeHead, encodeTrailer, FRAME, MAX_PAYLOAD, TRAILER_BYTES } from './frame';
import { firstSeal, type FrameSeal } from './frameSeal';
import { decodeHeader, encodeHeader, HEADER_CHECK_BYTES, type HeaderFacts } from './header';
import { inFrames } from './inFrames';
import type { JsonObject } from './json';
import type { SealingKey } from './keyWraps';
import {
  entryLine,
  headLine,
  isPartName,
  MAX_PARTS,
  readHeadLine,
  type ArchiveManifest,
  type PartEntry,
} from './manifest';
import { MAX_MANIFEST_LINE } from './manifestReader';
import { OutputBuffer } from './outputBuffer';

export interface ArchiveToWrite {
  readonly sink: ArchiveSink;
  readonly header: HeaderFacts;
  readonly facts: JsonObject;
  readonly parts: AsyncIterable<PartToWrite>;
  /** null writes a plain archive */
  readonly sealing: SealingKey | null;
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Writes an archive through the sink, part after part, never holding more than a few frames. It neither flushes nor
 * renames: until it has returned, what the sink got is no archive.
 * @returns the length of the file and what it holds, as `openArchive` reads it
 * @throws what the sink and the parts throw; ArchiveError `cancelled`; `damaged` when a part is not what was expected of it;
 * TypeError for a part's name, facts or a header that a reader would refuse
 */
export async function writeArchive(
  request: ArchiveToWrite,
): Promise<{ readonly bytes: number; readonly manifest: ArchiveManifest }> {
  const writer = await ArchiveWriter.start(request);
  for await (const part of request.parts) await writer.part(part);
  return writer.finish();
}

class ArchiveWriter {
  readonly #request: ArchiveToWrite;
  readonly #output: OutputBuffer;
  readonly #seal: FrameSeal;
  readonly #entries: PartEntry[] = [];
  readonly #names = new Set<string>();
  readonly #gathered = Buffer.allocUnsafeSlow(MAX_PAYLOAD);
  #done = 0;

  private constructor(request: ArchiveToWrite, output: OutputBuffer, seal: FrameSeal) {
    this.#request = request;
    this.#output = output;
    this.#seal = seal;
  }

  static async start(request: ArchiveToWrite): Promise<ArchiveWriter> {
    const { sink, header, facts, sealing, signal } = request;
    throwIfCancelled(signal);
    const head = encodeHeader(header, sealing?.wraps ?? null);
    const { encryption } = decodeHeader(head);
    assertReadable(facts);
    const fileKey =
      sealing === null || encryption === null
        ? null
        : fileKeyOf(sealing.key, Buffer.from(encryption.fileSalt, 'hex'));
    const output = new OutputBuffer(sink);
    await output.add(head);
    return new ArchiveWriter(
      request,
      output,
      firstSeal(head.subarray(head.length - HEADER_CHECK_BYTES), fileKey),
    );
  }

  async part({ name, codec, chunks, expected }: PartToWrite): Promise<void> {
    if (!isPartName(name) || this.#names.has(name))
      throw new TypeError(`not a name for a part, or used twice: ${JSON.stringify(name)}`);
    if (this.#names.size === MAX_PARTS) throw new TypeError('more parts than a reader takes');
    this.#names.add(name);
    await this.#json(FRAME.begin, { name, codec });
    const sum = createHash('sha256');
    let bytes = 0;
    for await (const piece of inFrames(chunks, this.#gathered)) {
      sum.update(piece);
      bytes += piece.length;
      await this.#frame(FRAME.data, piece);
      this.#done += piece.length;
      this.#request.onProgress?.(this.#done);
    }
    const sha256 = sum.digest('hex');
    if (expected !== undefined && (expected.bytes !== bytes || expected.sha256 !== sha256))
      throw new ArchiveError('damaged', 'a part is not what it was', { part: name });
    await this.#json(FRAME.end, { bytes, sha256 });
    this.#entries.push({ name, codec, bytes, sha256 });
  }

  async finish(): Promise<{ readonly bytes: number; readonly manifest: ArchiveManifest }> {
    const manifestOffset = this.#output.length;
    const manifestFrame = this.#seal.frame;
    for await (const piece of inFrames(this.#lines(), this.#gathered))
      await this.#frame(FRAME.manifest, piece);
    const bytes = this.#output.length + TRAILER_BYTES;
    const frame = this.#seal.frame;
    await this.#frame(
      FRAME.trailer,
      encodeTrailer({ fileBytes: bytes, manifestOffset, manifestFrame, frame }),
    );
    throwIfCancelled(this.#request.signal);
    await this.#output.flush();
    return { bytes, manifest: { facts: this.#request.facts, parts: this.#entries } };
  }

  *#lines(): Generator<Uint8Array, void> {
    yield Buffer.from(headLine({ facts: this.#request.facts, parts: this.#entries.length }));
    for (const entry of this.#entries) yield Buffer.from(entryLine(entry));
  }

  #json(type: number, value: JsonObject): Promise<void> {
    return this.#frame(type, Buffer.from(JSON.stringify(value)));
  }

  async #frame(type: number, payload: Uint8Array): Promise<void> {
    throwIfCancelled(this.#request.signal);
    const head = encodeHead({ type, length: payload.length });
    const { body, check } = this.#seal.seal(head, payload);
    await this.#output.add(head);
    await this.#output.add(body);
    await this.#output.add(check);
  }
}

function assertReadable(facts: JsonObject): void {
  const line = Buffer.from(headLine({ facts, parts: MAX_PARTS }));
  if (line.length > MAX_MANIFEST_LINE || readHeadLine(line) === null)
    throw new TypeError('these facts can not be read back');
}
