import { open, stat, type FileHandle } from 'node:fs/promises';
import type { FileParts } from '../../renderer/exchange/bytes/slices';

/** A path that names no ordinary file. */
export class NotAFileError extends Error {
  override readonly name = 'NotAFileError';
  constructor(readonly kind: 'directory' | 'other') {
    super(kind);
  }
}

/** A file on disk that readers take part by part, so that 512 MB never stand in memory. Close it when done. */
export interface OpenParts extends FileParts {
  close(): Promise<void>;
}

/**
 * @throws NotAFileError for a folder or a device
 * @throws the error of the system (`code` ENOENT, EACCES...) when the file cannot be opened
 */
export async function openParts(path: string): Promise<OpenParts> {
  // Asked before the opening, which would wait for ever for somebody to write into a pipe.
  const facts = await stat(path);
  if (!facts.isFile()) throw new NotAFileError(facts.isDirectory() ? 'directory' : 'other');
  const handle = await open(path, 'r');
  try {
    return {
      size: (await handle.stat()).size,
      slice: (start, end) => ({ arrayBuffer: () => readPart(handle, start, end) }),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readPart(handle: FileHandle, start: number, end: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(end - start);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done === bytes.length ? bytes.buffer : bytes.buffer.slice(0, done);
}
