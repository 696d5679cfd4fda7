import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { sinkOf } from '../../../electron/archive/archiveFile';
import type { PartToWrite } from '../../../electron/archive/archiveStreams';
import { createBackupKey } from '../../../electron/archive/backupKey';
import { writeArchive } from '../../../electron/archive/writeArchive';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { readCopy } from '../../../renderer/store/parts/readCopy';
import type { CopyFacts } from '../../../renderer/store/parts/copyFacts';
import { CommandError } from '../lettres/commandError';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface BackupToWrite {
  readonly file: string;
  /** Null writes a plain backup. */
  readonly passphrase: string | null;
  readonly day: string;
  readonly at: string;
}

/**
 * Writes a backup of a small database: under a temporary name beside its place, flushed, then renamed. What fails on the way
 * leaves nothing, and a file that was there stays as it was.
 * @throws CommandError when it can’t be written there
 */
export async function writeBackupFile(database: EncoursDatabase, request: BackupToWrite): Promise<CopyFacts> {
  const target = resolve(request.file);
  const existing = await stat(target).catch(() => null);
  if (existing !== null && !existing.isFile())
    throw new CommandError(`« ${request.file} » n’est pas un fichier ordinaire : il n’est pas remplacé.`);
  const copy = await copied(database, request);
  const sealing = request.passphrase === null ? null : await createBackupKey(request.passphrase);
  // A name of its own length: the target's may be as long as the system takes.
  const temporary = join(dirname(target), `.encours-${randomUUID()}.partiel`);
  const stopped = removedWhenStopped(temporary);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await writeArchive({
        sink: sinkOf(handle),
        header: {
          kind: 'backup',
          program: await programVersion(),
          at: request.at,
          databaseId: copy.facts.databaseId,
        },
        facts: { ...copy.facts },
        parts: streams(copy.parts),
        sealing,
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
    await flushFolder(dirname(target));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CommandError(`« ${request.file} » ne peut pas être écrit (${code}). Rien n’a été écrit.`, {
      cause: error,
    });
  } finally {
    stopped.off();
  }
  return copy.facts;
}

/** Ctrl+C and an orderly end leave nothing half written either. */
function removedWhenStopped(temporary: string): { off(): void } {
  const stop = (): never => {
    rmSync(temporary, { force: true });
    process.exit(2);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return { off: () => void process.off('SIGINT', stop).off('SIGTERM', stop) };
}

interface HeldPart {
  readonly codec: 'zlib' | 'stored';
  readonly chunks: Uint8Array[];
}

/** All parts at once: a backup lists them by name, and they are read in another order. */
async function copied(database: EncoursDatabase, { day, at }: BackupToWrite) {
  const parts = new Map<string, HeldPart>();
  const copy = readCopy(database, { base: null, day, at, tallies: new Map() });
  for (let step = await copy.next(); ; step = await copy.next()) {
    if (step.done === true) return { facts: step.value.facts, parts };
    const { name, codec, bytes, first } = step.value;
    if (first) parts.set(name, { codec, chunks: [] });
    parts.get(name)?.chunks.push(bytes);
  }
}

async function* streams(parts: ReadonlyMap<string, HeldPart>): AsyncGenerator<PartToWrite, void, undefined> {
  for (const name of [...parts.keys()].sort()) {
    const part = parts.get(name);
    if (part === undefined) continue;
    yield await Promise.resolve({ name, codec: part.codec, chunks: chunksOf(part.chunks) });
  }
}

async function* chunksOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Not every system can: then the rename stands as the file system keeps it. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
