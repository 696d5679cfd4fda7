import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { ArchiveSource } from '../../../archive/archiveStreams';

export interface OpenSource extends ArchiveSource {
  /** Whether what is read comes from the device: the system was told to keep its cache out of it. */
  readonly pastCache: boolean;
  close(): Promise<void>;
}

const BLOCK = 4096;
const WINDOW = 1024 * 1024;

/**
 * Opens a file so that reads come from the device and not from what the system remembers of the writing: `O_DIRECT`, which
 * Linux has on most file systems of disks and sticks. Windows and macOS give Node no such way.
 * @returns null where it does not work
 */
export async function openDirect(path: string): Promise<OpenSource | null> {
  if (process.platform !== 'linux') return null;
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_DIRECT);
    const { size } = await handle.stat();
    const window = await alignedWindow(handle);
    if (window !== null) return new DirectFile(handle, size, window);
  } catch {
    // Not on this file system: the caller reads it as any other.
  }
  await handle?.close();
  return null;
}

/** The device wants memory that begins on a block's boundary; where ours lies is not told, so it is tried. */
async function alignedWindow(handle: FileHandle): Promise<Uint8Array | null> {
  const memory = new Uint8Array(WINDOW + 2 * BLOCK);
  for (let shift = 0; shift < BLOCK; shift += 16) {
    try {
      const window = memory.subarray(shift, shift + WINDOW + BLOCK);
      await handle.read(window, 0, BLOCK, 0);
      return window;
    } catch {
      continue;
    }
  }
  return null;
}

class DirectFile implements OpenSource {
  readonly pastCache = true;
  private start = 0;
  private filled = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly handle: FileHandle,
    readonly size: number,
    private readonly window: Uint8Array,
  ) {}

  read(offset: number, length: number): Promise<Uint8Array> {
    const next = this.turn.then(() => this.readInTurn(offset, length));
    this.turn = next.catch(() => undefined);
    return next;
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  private async readInTurn(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size);
    const bytes = new Uint8Array(Math.max(0, end - offset));
    for (let at = 0; at < bytes.length;) {
      const wanted = offset + at;
      if (wanted < this.start || wanted >= this.start + this.filled) await this.fill(wanted);
      const from = wanted - this.start;
      const piece = this.window.subarray(from, Math.min(this.filled, from + bytes.length - at));
      if (piece.length === 0) return bytes.subarray(0, at);
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  private async fill(offset: number): Promise<void> {
    this.start = Math.floor(offset / BLOCK) * BLOCK;
    this.filled = 0;
    const { bytesRead } = await this.handle.read(
      this.window,
      0,
      this.window.length - (this.window.length % BLOCK),
      this.start,
    );
    this.filled = Math.min(bytesRead, this.size - this.start);
  }
}
