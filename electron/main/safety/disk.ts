import { constants } from 'node:fs';
import {
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  statfs,
  unlink,
  utimes,
  type FileHandle,
} from 'node:fs/promises';
import { systemCode } from './safetyError';

/** An open file. Writes are appended; reads name their position. */
export interface DiskFile {
  /** Takes all the bytes, however few the system takes at once. */
  write(bytes: Uint8Array): Promise<void>;
  /** @returns how many bytes were read; fewer than the room given only at the end of the file */
  read(into: Uint8Array, position: number): Promise<number>;
  /** On the device when it answers, as far as the device says the truth. */
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

export interface Space {
  readonly free: number;
  readonly total: number;
}

/** What a name stands for; a link stands for what it leads to. Neither file nor folder: a pipe, a device. */
export interface DiskEntry {
  readonly size: number;
  readonly changedAt: number;
  readonly folder: boolean;
  readonly file: boolean;
}

/** All that safety asks of the file system, so that tests can make any call fail, be the last one, or run out of room. */
export interface Disk {
  /** A new file; fails when the name is taken. */
  create(path: string, mode?: number): Promise<DiskFile>;
  openToRead(path: string): Promise<DiskFile>;
  /** Names in a folder; none when there is no such folder. */
  list(folder: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  /** Replaces a file of that name. */
  rename(from: string, to: string): Promise<void>;
  /** A file that is not there is no error. */
  remove(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  /** Null when there is no such file. */
  stat(path: string): Promise<DiskEntry | null>;
  touch(path: string, at: Date): Promise<void>;
  /** Makes names in it survive a power cut. Windows has no such call: its file system keeps a journal of names. */
  flushFolder(path: string): Promise<void>;
  space(path: string): Promise<Space>;
}

class NodeFile implements DiskFile {
  constructor(private readonly handle: FileHandle) {}

  async write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      done += (await this.handle.write(bytes, done, bytes.length - done)).bytesWritten;
    }
  }

  async read(into: Uint8Array, position: number): Promise<number> {
    let done = 0;
    while (done < into.length) {
      const { bytesRead } = await this.handle.read(into, done, into.length - done, position + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return done;
  }

  sync(): Promise<void> {
    return this.handle.sync();
  }

  async size(): Promise<number> {
    return (await this.handle.stat()).size;
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

const NO_FOLDER_FLUSH = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EISDIR'];

export const nodeDisk: Disk = {
  create: async (path, mode = 0o666) => new NodeFile(await open(path, 'wx', mode)),
  openToRead: async (path) => new NodeFile(await open(path, constants.O_RDONLY)),
  list: async (folder) => {
    try {
      return await readdir(folder);
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return [];
      throw error;
    }
  },
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  rename: (from, to) => rename(from, to),
  remove: async (path) => {
    try {
      await unlink(path);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
    }
  },
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  stat: async (path) => {
    try {
      const found = await stat(path);
      const { size, mtimeMs } = found;
      return { size, changedAt: mtimeMs, folder: found.isDirectory(), file: found.isFile() };
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(systemCode(error))) return null;
      throw error;
    }
  },
  touch: (path, at) => utimes(path, at, at),
  flushFolder: async (path) => {
    if (process.platform === 'win32') return;
    const folder = await open(path, constants.O_RDONLY);
    try {
      await folder.sync();
    } catch (error) {
      if (!NO_FOLDER_FLUSH.includes(systemCode(error))) throw error;
    } finally {
      await folder.close();
    }
  },
  space: async (path) => {
    const found = await statfs(path);
    return { free: found.bavail * found.bsize, total: found.blocks * found.bsize };
  },
};
