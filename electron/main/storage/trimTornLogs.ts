import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rm, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { replaceFile } from '../services/atomicFile';
import { BLOCK_BYTES } from './logPiece';
import { LogScan, type ScannedLog } from './logScan';
import { mendLog } from './mendLog';

/** A log that was not whole records from beginning to end. */
export interface TrimmedLog {
  readonly name: string;
  readonly bytes: number;
  readonly keptBytes: number;
  /** Whole records stood behind what is not one: the file as it was is kept beside the owner's data. */
  readonly damaged: boolean;
}

/**
 * Cuts what a kill or a power cut has left half-written off the logs of the browser engine's databases. To be called before the
 * engine opens them: it overlooks a torn end once, goes on writing behind it (google/leveldb#1287), and at the next start takes
 * the torn piece for damage in the midst, for which it deletes the whole database. What is cut off was never acknowledged: an
 * act answers once its transaction is flushed.
 * @param storageFolder where the engine keeps the profile's databases
 * @param damagedFolder takes the former file of a log that is not whole in its midst
 * @returns what was cut; a folder that is not there has nothing to cut
 * @throws what the system says, `ENOSPC` among it; the log at which that was met is then as it was
 */
export async function trimTornLogs(storageFolder: string, damagedFolder: string): Promise<TrimmedLog[]> {
  const trimmed: TrimmedLog[] = [];
  const databases = join(storageFolder, 'IndexedDB');
  for (const name of await namesIn(databases)) {
    if (!name.endsWith('.indexeddb.leveldb')) continue;
    const folder = join(databases, name);
    for (const log of await logsOf(folder)) {
      const found = await trim(join(folder, log), damagedFolder);
      if (found !== null) trimmed.push(found);
    }
  }
  return trimmed;
}

/** The logs of what was written last, and the one that lists the tables: the engine goes on writing to both. */
async function logsOf(folder: string): Promise<string[]> {
  const names = await namesIn(folder);
  const current = (await readFile(join(folder, 'CURRENT'), 'utf8').catch(() => '')).trim();
  return names.filter((name) => /^\d+\.log$/.test(name) || (name === current && /^MANIFEST-\d+$/.test(name)));
}

async function trim(path: string, damagedFolder: string): Promise<TrimmedLog | null> {
  const name = basename(path);
  const { bytes, wholeUntil, wholeBehind, foreign } = await withFile(path, 'r', scan);
  if (wholeUntil === bytes || foreign) return null;
  if (!wholeBehind) {
    await withFile(path, 'r+', async (file) => {
      await file.truncate(wholeUntil);
      await file.sync();
    });
    return { name, bytes, keptBytes: wholeUntil, damaged: false };
  }
  await keepAside(path, damagedFolder);
  const mended = mendLog(await readFile(path), name.endsWith('.log') ? 'writes' : 'tables');
  await replaceFile(path, mended);
  return { name, bytes, keptBytes: mended.length, damaged: true };
}

/** On the disk when it answers, beside what was kept before: a log has the same name for a long time. */
async function keepAside(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const aside = join(folder, attempt === 1 ? basename(path) : `${basename(path)}.${String(attempt)}`);
    try {
      await copyFile(path, aside, constants.COPYFILE_EXCL);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      await rm(aside, { force: true });
      throw error;
    }
    return withFile(aside, 'r+', (file) => file.sync());
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

async function withFile<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function scan(file: FileHandle): Promise<ScannedLog> {
  const scanning = new LogScan();
  const blocks = new Uint8Array(32 * BLOCK_BYTES);
  for (let position = 0; ;) {
    const read = await fill(file, blocks, position);
    for (let at = 0; at < read; at += BLOCK_BYTES)
      scanning.take(blocks.subarray(at, Math.min(read, at + BLOCK_BYTES)));
    position += read;
    if (read < blocks.length) return scanning.result();
  }
}

/** @returns fewer bytes than there is room for only at the end of the file */
async function fill(file: FileHandle, into: Uint8Array, position: number): Promise<number> {
  let read = 0;
  while (read < into.length) {
    const { bytesRead } = await file.read(into, read, into.length - read, position + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return read;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
