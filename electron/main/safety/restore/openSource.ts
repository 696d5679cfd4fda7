import { dirname } from 'node:path';
import type { Disk } from '../disk';
import { SafetyError } from '../safetyError';
import { openDirect, type OpenSource } from './directFile';

/** A file to read an archive from, as the system gives it: perhaps from its cache. */
async function openCached(disk: Disk, path: string): Promise<OpenSource> {
  const file = await disk.openToRead(path);
  try {
    const size = await file.size();
    return {
      size,
      pastCache: false,
      read: async (offset, length) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        return bytes.subarray(0, await file.read(bytes, offset));
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * A file that anybody may have put there, to read a backup from. What is no file is not opened: a pipe would never answer.
 * @throws SafetyError `no-copy` when it is gone and its folder is not, `place-gone` when both are, `not-an-archive` for what is
 * no file
 */
export async function openFound(disk: Disk, path: string): Promise<OpenSource> {
  const found = await disk.stat(path);
  if (found === null)
    throw new SafetyError((await disk.stat(dirname(path))) === null ? 'place-gone' : 'no-copy');
  if (!found.file) throw new SafetyError('not-an-archive');
  return openCached(disk, path);
}

/** For a proof: from the device where that can be had, else through a fresh handle. */
export async function openForProof(disk: Disk, path: string): Promise<OpenSource> {
  return (await openDirect(path)) ?? openCached(disk, path);
}
