import type { Disk, DiskFile } from '../../../../electron/main/safety/disk';

export type Fault = 'ENOSPC' | 'EIO' | 'ENODEV' | 'EROFS' | 'killed';

/** Counts calls, and fails the one of a number: once with a system's code, or for ever as if the process had been killed there. */
export class BrokenDisk implements Disk {
  calls = 0;
  /** No call fails as long as it is null. */
  failAt: number | null = null;
  fault: Fault = 'EIO';
  /** Only calls on paths that contain this count and fail. */
  onlyUnder = '';

  constructor(private readonly real: Disk) {}

  create(path: string, mode?: number): Promise<DiskFile> {
    return this.counted(path, async () => this.file(path, await this.real.create(path, mode)));
  }
  openToRead(path: string): Promise<DiskFile> {
    return this.counted(path, async () => this.file(path, await this.real.openToRead(path)));
  }
  list(folder: string): Promise<string[]> {
    return this.counted(folder, () => this.real.list(folder));
  }
  makeFolder(path: string): Promise<void> {
    return this.counted(path, () => this.real.makeFolder(path));
  }
  rename(from: string, to: string): Promise<void> {
    return this.counted(to, () => this.real.rename(from, to));
  }
  remove(path: string): Promise<void> {
    return this.counted(path, () => this.real.remove(path));
  }
  removeFolder(path: string): Promise<void> {
    return this.counted(path, () => this.real.removeFolder(path));
  }
  stat(path: string): ReturnType<Disk['stat']> {
    return this.counted(path, () => this.real.stat(path));
  }
  touch(path: string, at: Date): Promise<void> {
    return this.counted(path, () => this.real.touch(path, at));
  }
  flushFolder(path: string): Promise<void> {
    return this.counted(path, () => this.real.flushFolder(path));
  }
  space(path: string): ReturnType<Disk['space']> {
    return this.counted(path, () => this.real.space(path));
  }

  private file(path: string, file: DiskFile): DiskFile {
    return {
      // A write that is cut has written half.
      write: (bytes) =>
        this.counted(
          path,
          () => file.write(bytes),
          () => file.write(bytes.subarray(0, bytes.length >> 1)),
        ),
      read: (into, position) => this.counted(path, () => file.read(into, position)),
      sync: () => this.counted(path, () => file.sync()),
      size: () => this.counted(path, () => file.size()),
      // The real handle is always given back: the system does so for a killed process too.
      close: async () => {
        await file.close();
        await this.counted(path, () => Promise.resolve());
      },
    };
  }

  private async counted<T>(path: string, work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (!path.includes(this.onlyUnder)) return work();
    this.calls += 1;
    const { failAt, fault } = this;
    const fails = failAt !== null && (fault === 'killed' ? this.calls >= failAt : this.calls === failAt);
    if (!fails) return work();
    if (this.calls === failAt) await half?.();
    throw Object.assign(new Error(`${fault} at call ${this.calls}`), { code: fault });
  }
}
