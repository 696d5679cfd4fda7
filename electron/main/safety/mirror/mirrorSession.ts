import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { PartEntry } from '../../../bridge/copies';
import type { MirrorChunkRequest } from '../../../bridge/calls/mirror';
import type { Disk } from '../disk';
import { SafetyError } from '../safetyError';
import type { Generation } from './manifest';
import type { PartStore, PartWriter } from './partStore';

/** Room that is always left on the disk: the database itself must be able to write. */
export const RESERVE_BYTES = 16 * 1024 * 1024;
const BYTES_BETWEEN_LOOKS = 8 * 1024 * 1024;
const MAX_FLUSHING = 8;

/** Parts coming in for one generation. Pieces are taken one after the other; whole parts are flushed meanwhile. */
export class MirrorSession {
  readonly id = randomUUID();
  readonly folder: string;
  readonly sent = new Map<string, PartEntry>();
  private readonly names = new Set<string>();
  private writer: PartWriter | null = null;
  private readonly flushing = new Set<Promise<void>>();
  private failure: { readonly error: unknown } | null = null;
  private sealed = false;
  private received = 0;
  private lookAt = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    private readonly store: PartStore,
    sessions: string,
    readonly base: Generation | null,
  ) {
    this.folder = join(sessions, this.id);
  }

  /** @returns bytes received in this session so far */
  take(request: MirrorChunkRequest): Promise<number> {
    const next = this.turn.then(() => this.takeInTurn(request));
    this.turn = next.catch(() => undefined);
    return next;
  }

  /** The last call before the commit: every part sent is in its place when this answers. @throws what went wrong with any of them */
  async settled(): Promise<void> {
    if (this.sealed) throw new SafetyError('unknown-session');
    this.sealed = true;
    await this.turn;
    while (this.flushing.size > 0) await Promise.all(this.flushing);
    this.throwFailure();
    if (this.writer !== null) throw new SafetyError('invalid-argument');
  }

  /** Ends it, whatever state it is in, and removes what lies in its folder. */
  async close(): Promise<void> {
    this.failure ??= { error: new SafetyError('unknown-session') };
    await this.turn;
    await Promise.all(this.flushing);
    await this.writer?.abandon().catch(() => undefined);
    this.writer = null;
    await this.disk.removeFolder(this.folder);
  }

  private async takeInTurn({ name, codec, bytes, last }: MirrorChunkRequest): Promise<number> {
    this.throwFailure();
    try {
      this.writer ??= await this.beginPart(name, codec);
      if (this.writer.name !== name || this.writer.codec !== codec) throw new SafetyError('invalid-argument');
      await this.lookForRoom(bytes.length);
      await this.writer.write(bytes);
      this.received += bytes.length;
      if (last) await this.endPart(this.writer);
      return this.received;
    } catch (error) {
      this.failure ??= { error };
      throw error;
    }
  }

  private async beginPart(name: string, codec: MirrorChunkRequest['codec']): Promise<PartWriter> {
    if (this.names.has(name)) throw new SafetyError('invalid-argument');
    this.names.add(name);
    await this.disk.makeFolder(this.folder);
    return this.store.begin(this.folder, name, codec);
  }

  private async endPart(writer: PartWriter): Promise<void> {
    this.writer = null;
    const flushed = this.store.put(writer).then(
      (part) => void this.sent.set(part.name, part),
      (error: unknown) => {
        this.failure ??= { error };
      },
    );
    this.flushing.add(flushed);
    void flushed.then(() => this.flushing.delete(flushed));
    if (this.flushing.size >= MAX_FLUSHING) await Promise.race(this.flushing);
  }

  private async lookForRoom(wanted: number): Promise<void> {
    if (this.received + wanted < this.lookAt) return;
    this.lookAt = this.received + wanted + BYTES_BETWEEN_LOOKS;
    const { free } = await this.disk.space(this.folder);
    if (free < RESERVE_BYTES + wanted) throw new SafetyError('disk-full');
  }

  private throwFailure(): void {
    if (this.failure !== null) throw this.failure.error;
  }
}
