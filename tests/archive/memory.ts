import type { ArchiveSink, ArchiveSource, PartToWrite } from '../../electron/archive/archiveStreams';
import type { HeaderFacts } from '../../electron/archive/header';
import type { Argon2Cost, SealingKey } from '../../electron/archive/keyWraps';
import { openArchive, type ArchiveSecret } from '../../electron/archive/openArchive';
import type { ArchiveManifest } from '../../electron/archive/manifest';
import type { JsonObject } from '../../electron/archive/json';
import type { PartCodec } from '../../electron/archive/partCodec';
import { writeArchive } from '../../electron/archive/writeArchive';

/** The least that Argon2 takes: tests are about what it protects, not about what it costs. */
export const CHEAP: Argon2Cost = { memoryKiB: 8, iterations: 1, parallelism: 1 };

export const HEADER: HeaderFacts = {
  kind: 'backup',
  program: '0.2.0',
  at: '2026-11-22T08:30:00Z',
  databaseId: '0193c0de-7000-7000-8000-000000000001',
};

export const FACTS: JsonObject = { accounts: 2, company: 'Menuiserie Valombre', lastHash: '00'.repeat(32) };

export interface Part {
  readonly name: string;
  readonly codec: PartCodec;
  readonly content: Uint8Array;
}

/** A sink that keeps what it gets. */
export function memorySink(): ArchiveSink & { bytes(): Buffer } {
  const kept: Buffer[] = [];
  return {
    write: (bytes) => Promise.resolve(void kept.push(Buffer.from(bytes))),
    bytes: () => Buffer.concat(kept),
  };
}

export function memorySource(bytes: Uint8Array): ArchiveSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(Uint8Array.from(bytes.subarray(offset, offset + length))),
  };
}

/** Parts as the writer wants them, in chunks of the given size. */
export function streamed(parts: readonly Part[], chunk = 65_536): AsyncIterable<PartToWrite> {
  return inTime(
    parts.map(({ name, codec, content }) => ({ name, codec, chunks: inTime(cut(content, chunk)) })),
  );
}

/** The bytes of an archive of these parts. */
export async function archiveOf(
  parts: readonly Part[],
  sealing: SealingKey | null,
  chunk?: number,
): Promise<Buffer> {
  const sink = memorySink();
  await writeArchive({ sink, header: HEADER, facts: FACTS, parts: streamed(parts, chunk), sealing });
  return sink.bytes();
}

/** Everything that an archive holds, read to its end. */
export async function readAll(
  bytes: Uint8Array,
  secret: ArchiveSecret,
): Promise<{ readonly parts: readonly Part[]; readonly manifest: ArchiveManifest }> {
  const reader = await openArchive(memorySource(bytes), secret);
  const parts: Part[] = [];
  for await (const { name, codec, chunks } of reader.parts()) {
    const content: Uint8Array[] = [];
    for await (const chunk of chunks) content.push(chunk);
    parts.push({ name, codec, content: Buffer.concat(content) });
  }
  return { parts, manifest: await reader.readManifest() };
}

function cut(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
}

export async function* inTime<T>(values: Iterable<T>): AsyncGenerator<T, void> {
  for (const value of values) yield await Promise.resolve(value);
}
