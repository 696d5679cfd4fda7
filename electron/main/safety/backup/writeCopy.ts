import { join } from 'node:path';
import { ArchiveError } from '../../../archive/archiveError';
import type { PartToWrite } from '../../../archive/archiveStreams';
import type { SealingKey } from '../../../archive/keyWraps';
import { writeArchive } from '../../../archive/writeArchive';
import type { BackupStep } from '../../../bridge/safety';
import type { Disk } from '../disk';
import { storedBytes, type Generation } from '../mirror/manifest';
import type { PartStore } from '../mirror/partStore';
import { placeError, SafetyError } from '../safetyError';
import { temporaryPath } from '../smallFile';
import { FAT_LARGEST_FILE } from '../volumes/volume';

/** What an archive may need beside the parts: frames, manifest, blocks of the file system. */
const ROOM_BYTES = 8 * 1024 * 1024;
const ROOM_FOR_PART = 1024;
const BYTES_BETWEEN_FLUSHES = 64 * 1024 * 1024;

export interface CopyToWrite {
  readonly disk: Disk;
  readonly store: PartStore;
  readonly generation: Generation;
  /** Our folder on the place. */
  readonly folder: string;
  /** Absent where the place's format sets no limit, or none that is known. */
  readonly largestFile?: number | undefined;
  readonly sealing: SealingKey | null;
  readonly program: string;
  /** ISO instant. */
  readonly at: string;
  readonly signal: AbortSignal;
  readonly onStep: (step: BackupStep, done: number, total: number) => void;
  /** Told before the file is made, so that a cut leaves a trace of it. */
  readonly onTemporary: (path: string) => Promise<void>;
}

export interface WrittenCopy {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Packs a generation in one file under a temporary name, all of it on the device when this answers. Removes the file where it
 * fails, as far as the place is still there.
 * @throws SafetyError `disk-full` and `place-file-limit` before anything is written as far as that is known, `place-gone`,
 * `place-read-only`, `damaged` for a part of the mirror; ArchiveError `cancelled`
 */
export async function writeCopy(request: CopyToWrite): Promise<WrittenCopy> {
  const { disk, folder, generation } = request;
  const total = storedBytes(generation.parts);
  request.onStep('space', 0, total);
  const wanted = total + generation.parts.length * ROOM_FOR_PART;
  if (wanted > (request.largestFile ?? Infinity)) throw new SafetyError('place-file-limit');
  const { free } = await onPlace(disk.space(folder));
  if (free < wanted + ROOM_BYTES) throw new SafetyError('disk-full');
  const path = temporaryPath(join(folder, 'copie'));
  await request.onTemporary(path);
  try {
    return { path, bytes: await pack(request, path, total) };
  } catch (error) {
    await disk.remove(path).catch(() => undefined);
    if (error instanceof ArchiveError && error.code === 'damaged') await distrust(request, error.part);
    throw error;
  }
}

/** The next mirror sends the part anew. */
async function distrust({ store, generation }: CopyToWrite, name: string | null): Promise<void> {
  const part = generation.parts.find((candidate) => candidate.name === name);
  if (part !== undefined) await store.distrust(part);
}

async function pack(request: CopyToWrite, path: string, total: number): Promise<number> {
  const { disk, store, generation, sealing, program, at, signal } = request;
  const file = await onPlace(disk.create(path));
  let sinceFlush = 0;
  let written = 0;
  const sink = {
    write: async (bytes: Uint8Array): Promise<void> => {
      written += bytes.length;
      await onPlace(file.write(bytes)).catch((error: unknown) => notOfRoom(request, written, error));
      sinceFlush += bytes.length;
      if (sinceFlush < BYTES_BETWEEN_FLUSHES) return;
      sinceFlush = 0;
      await onPlace(file.sync());
    },
  };
  try {
    const { bytes } = await writeArchive({
      sink,
      header: { kind: 'backup', program, at, databaseId: generation.facts.databaseId },
      facts: { ...generation.facts },
      parts: partsOf(store, generation),
      sealing,
      signal,
      onProgress: (done) => request.onStep('write', done, total),
    });
    request.onStep('flush', total, total);
    await onPlace(file.sync());
    return bytes;
  } finally {
    await file.close().catch(() => undefined);
  }
}

async function notOfRoom({ disk, folder }: CopyToWrite, written: number, error: unknown): Promise<never> {
  if (!(error instanceof SafetyError) || error.code !== 'disk-full') throw error;
  throw new SafetyError(whyNoRoom(written, (await onPlace(disk.space(folder))).free));
}

/** Windows says of a file that grows past what FAT takes that the disk is full, however much room there is. */
export function whyNoRoom(written: number, free: number): 'disk-full' | 'place-file-limit' {
  return written > FAT_LARGEST_FILE && free > ROOM_BYTES ? 'place-file-limit' : 'disk-full';
}

/** The archive's writer compares each part with what the manifest says of it: it is read here without a second sum. */
async function* partsOf(
  store: PartStore,
  { parts }: Generation,
): AsyncGenerator<PartToWrite, void, undefined> {
  for (const part of parts) {
    if (!(await store.isThere(part))) throw new SafetyError('damaged', { part: part.name, offset: null });
    const { name, codec, bytes, sha256 } = part;
    yield { name, codec, chunks: store.pieces(part), expected: { bytes, sha256 } };
  }
}

async function onPlace<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw placeError(error);
  }
}
