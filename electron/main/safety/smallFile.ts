import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk';

/** Ends every temporary name of ours: what carries it is never a copy of anything. */
const TEMPORARY = '.encours-tmp';

/** Hidden, and different each time. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}${TEMPORARY}`);
}

function isTemporary(name: string): boolean {
  return name.startsWith('.') && name.endsWith(TEMPORARY);
}

/** Writes a small file whole or not at all, over the former one: temporary name, flush, rename, flush of the folder. */
export async function writeSmallFile(
  disk: Disk,
  path: string,
  bytes: Uint8Array | string,
  mode = 0o666,
): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    const file = await disk.create(temporary, mode);
    try {
      await file.write(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(temporary, path);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.flushFolder(dirname(path));
}

/** @returns the bytes, or null when there is no such file or it is larger than it could honestly be */
export async function readSmallFile(disk: Disk, path: string, limit: number): Promise<Uint8Array | null> {
  const found = await disk.stat(path);
  if (found === null || found.folder || found.size > limit) return null;
  const file = await disk.openToRead(path);
  try {
    const bytes = new Uint8Array(found.size);
    return (await file.read(bytes, 0)) === found.size ? bytes : null;
  } finally {
    await file.close();
  }
}

/** The file's JSON, or null when it is missing or is none. */
export async function readJson(disk: Disk, path: string, limit: number): Promise<unknown> {
  const bytes = await readSmallFile(disk, path, limit);
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

/**
 * Removes temporary files that an interrupted run left in a folder of ours.
 * @param of only those of the file of that name: where other computers write too, the others may be theirs
 */
export async function removeTemporary(disk: Disk, folder: string, of = ''): Promise<void> {
  for (const name of await disk.list(folder)) {
    if (isTemporary(name) && name.startsWith(`.${of}`)) await disk.remove(join(folder, name));
  }
}
