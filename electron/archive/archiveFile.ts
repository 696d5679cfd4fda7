import { open, type FileHandle } from 'node:fs/promises';
import type { ArchiveSink, ArchiveSource } from './archiveStreams';

/** A file to read an archive from. The size is that of the moment: what is appended later is not looked at. */
export interface ArchiveFile extends ArchiveSource {
  close(): Promise<void>;
}

/** @throws what opening a file throws */
export async function openArchiveFile(path: string): Promise<ArchiveFile> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return {
      size,
      read: (offset, length) => readAt(handle, offset, length),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Writes at the end of an open file. The caller syncs, closes and renames. */
export function sinkOf(handle: FileHandle): ArchiveSink {
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
    },
  };
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let at = 0; at < length;) {
    const { bytesRead } = await handle.read(bytes, at, length - at, offset + at);
    if (bytesRead === 0) return bytes.subarray(0, at);
    at += bytesRead;
  }
  return bytes;
}
