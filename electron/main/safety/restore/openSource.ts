import type { Disk } from '../disk';
import { openDirect, type OpenSource } from './directFile';

/** A file to read an archive from, as the system gives it: perhaps from its cache. */
export async function openCached(disk: Disk, path: string): Promise<OpenSource> {
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

/** For a proof: from the device where that can be had, else through a fresh handle. */
export async function openForProof(disk: Disk, path: string): Promise<OpenSource> {
  return (await openDirect(path)) ?? openCached(disk, path);
}
