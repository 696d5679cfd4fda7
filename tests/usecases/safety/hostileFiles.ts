import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { JsonObject } from '../../../electron/archive/json';
import type { SealingKey } from '../../../electron/archive/keyWraps';
import { writeArchive } from '../../../electron/archive/writeArchive';
import type { CopyFacts } from '../../../renderer/store/parts/copyFacts';
import { memorySink, streamed } from '../../archive/memory';
import type { HeldCopy } from '../../store/parts/copies';

/** A backup as the program would have written it, of any parts and any facts: every checksum in it is right. */
export async function backupOf(
  copy: HeldCopy,
  { facts = {}, sealing = null, kind = 'backup' }: BackupOptions = {},
): Promise<Buffer> {
  const parts = [...copy.parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { codec, bytes }]) => ({ name, codec, content: bytes }));
  const { databaseId, at } = copy.facts;
  const sink = memorySink();
  await writeArchive({
    sink,
    header: { kind, program: '0.1.0', at, databaseId },
    facts: { ...copy.facts, ...facts } as unknown as JsonObject,
    parts: streamed(parts),
    sealing,
  });
  return sink.bytes();
}

interface BackupOptions {
  readonly facts?: Partial<Record<keyof CopyFacts, unknown>>;
  readonly sealing?: SealingKey | null;
  readonly kind?: string;
}

/** The same copy with other bytes for one part, or without it. */
export function withPart(copy: HeldCopy, name: string, content: Uint8Array | null): HeldCopy {
  const parts = new Map(copy.parts);
  if (content === null) parts.delete(name);
  else parts.set(name, { codec: 'zlib', bytes: new Uint8Array(deflateSync(content)) });
  return { ...copy, parts };
}

/** The same copy with the text of one part changed. */
export function withText(copy: HeldCopy, name: string, change: (text: string) => string): HeldCopy {
  const part = copy.parts.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  const text = inflateSync(part.bytes).toString('utf8');
  const changed = change(text);
  if (changed === text) throw new Error('nothing was changed');
  return withPart(copy, name, Buffer.from(changed));
}

export function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 16, at);
  return copy;
}

/** A head of a format to come, its checksum right. */
export function ofNewerFormat(bytes: Buffer, magicBytes: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16BE(copy.readUInt16BE(magicBytes) + 1, magicBytes);
  const length = magicBytes + 6 + copy.readUInt32BE(magicBytes + 2);
  createHash('sha256').update(copy.subarray(0, length)).digest().copy(copy, length);
  return copy;
}
