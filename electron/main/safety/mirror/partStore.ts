import { createHash, randomUUID, type Hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { PartCodec, PartEntry } from '../../../bridge/copies';
import { MAX_CHUNK_BYTES } from '../../../bridge/safety';
import type { Disk, DiskFile } from '../disk';
import { SafetyError, systemCode } from '../safetyError';

const HASH = /^[0-9a-f]{64}$/;
/** What the system says of a file that is gone or that the disk does not give. */
const LOST = ['ENOENT', 'EIO', 'ENXIO', 'EBADMSG', 'EISDIR', 'ELOOP', 'EACCES', 'EPERM'];

/** Parts under the SHA-256 of their stored bytes. A part is there whole or not at all, and never changes. */
export class PartStore {
  /** Hash to length of what is there, and right as far as is known; read from the folder once. */
  private present: Map<string, number> | null = null;
  private readonly touchedFolders = new Set<string>();

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
  ) {}

  async isThere(part: PartEntry): Promise<boolean> {
    return (await this.index()).get(part.sha256) === part.bytes;
  }

  /** Bytes of all the parts that are there. */
  async storedBytes(): Promise<number> {
    let sum = 0;
    for (const bytes of (await this.index()).values()) sum += bytes;
    return sum;
  }

  /** @param folder where the part waits until it is whole: on the same volume */
  async begin(folder: string, name: string, codec: PartCodec): Promise<PartWriter> {
    const path = join(folder, randomUUID());
    return new PartWriter(path, await this.disk.create(path), name, codec);
  }

  /** Flushes a whole part and puts it in its place. A part of that hash that is there already is replaced: it may be damaged. */
  async put(writer: PartWriter): Promise<PartEntry> {
    const part = await writer.close();
    const path = this.pathOf(part.sha256);
    await this.disk.makeFolder(dirname(path));
    const index = await this.index();
    try {
      await this.disk.rename(writer.path, path);
    } catch (error) {
      // Windows does not replace a file that is being read: what is read there is checked as it is read.
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error))) throw error;
      if ((await this.disk.stat(path))?.size !== part.bytes) throw error;
      await this.disk.remove(writer.path);
    }
    this.touchedFolders.add(dirname(path));
    index.set(part.sha256, part.bytes);
    return part;
  }

  /** Makes the names of parts put since the last call survive a power cut. */
  async flushNames(): Promise<void> {
    for (const folder of this.touchedFolders) await this.disk.flushFolder(folder);
    if (this.touchedFolders.size > 0) await this.disk.flushFolder(this.folder);
    this.touchedFolders.clear();
  }

  /**
   * A part's stored bytes in pieces. The last piece is given only when the whole has the right hash.
   * @throws SafetyError `damaged` when it is missing, of another length or of another hash; it is then sent anew by the next mirror
   */
  async *read(part: PartEntry): AsyncGenerator<Uint8Array, void, undefined> {
    const hash = createHash('sha256');
    let held: Uint8Array | null = null;
    for await (const piece of this.pieces(part)) {
      hash.update(piece);
      if (held !== null) yield held;
      held = piece;
    }
    if (hash.digest('hex') !== part.sha256) throw await this.damaged(part, null);
    if (held !== null) yield held;
  }

  /** The same for a caller that sums them itself and calls `distrust` where they are wrong. @throws as `read`, hash excepted */
  async *pieces(part: PartEntry): AsyncGenerator<Uint8Array, void, undefined> {
    const file = await this.open(part);
    try {
      if ((await file.size()) !== part.bytes) throw await this.damaged(part, 0);
      for (let position = 0; position < part.bytes;) {
        const piece = new Uint8Array(Math.min(MAX_CHUNK_BYTES, part.bytes - position));
        const read = await file.read(piece, position).catch((error: unknown) => this.unreadable(part, error));
        if (read !== piece.length) throw await this.damaged(part, position);
        position += piece.length;
        yield piece;
      }
    } finally {
      await file.close();
    }
  }

  /** From now on it counts as missing: the next mirror that wants it sends it anew. */
  async distrust(part: PartEntry): Promise<void> {
    (await this.index()).delete(part.sha256);
  }

  /** Removes all parts but those wanted. @returns the bytes freed */
  async removeAllBut(isWanted: (sha256: string) => boolean): Promise<number> {
    const index = await this.index();
    let freed = 0;
    for (const [sha256, bytes] of [...index]) {
      if (isWanted(sha256)) continue;
      await this.disk.remove(this.pathOf(sha256));
      index.delete(sha256);
      freed += bytes;
    }
    return freed;
  }

  private async open(part: PartEntry): Promise<DiskFile> {
    return this.disk
      .openToRead(this.pathOf(part.sha256))
      .catch((error: unknown) => this.unreadable(part, error));
  }

  /** A part that the disk does not give is as good as damaged; a program out of handles says nothing of it. */
  private async unreadable(part: PartEntry, error: unknown): Promise<never> {
    throw LOST.includes(systemCode(error)) ? await this.damaged(part, 0) : error;
  }

  private async damaged(part: PartEntry, offset: number | null): Promise<SafetyError> {
    await this.distrust(part);
    return new SafetyError('damaged', { part: part.name, offset });
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  private async index(): Promise<Map<string, number>> {
    if (this.present !== null) return this.present;
    const found = new Map<string, number>();
    for (const prefix of await this.disk.list(this.folder)) {
      const names = (await this.disk.list(join(this.folder, prefix))).filter((name) => HASH.test(name));
      const sizes = await Promise.all(names.map((name) => this.disk.stat(join(this.folder, prefix, name))));
      for (const [at, name] of names.entries()) found.set(name, sizes[at]?.size ?? -1);
    }
    this.present ??= found;
    return this.present;
  }
}

/** A part on its way in. */
export class PartWriter {
  private readonly hash: Hash = createHash('sha256');
  private length = 0;

  constructor(
    readonly path: string,
    private readonly file: DiskFile,
    readonly name: string,
    readonly codec: PartCodec,
  ) {}

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    this.hash.update(bytes);
    this.length += bytes.length;
    await this.file.write(bytes);
  }

  /** Flushed and closed when it answers. */
  async close(): Promise<PartEntry> {
    try {
      await this.file.sync();
    } finally {
      await this.file.close();
    }
    const sha256 = this.hash.digest('hex');
    return { name: this.name, codec: this.codec, bytes: this.length, sha256 };
  }

  async abandon(): Promise<void> {
    await this.file.close();
  }
}
