import { IntColumn } from './numberColumns';

/** Many short runs of bytes in one array, where comparing them costs no more than reading them. */
export class BytePool {
  private bytes = new Uint8Array(1 << 20);
  private used = 0;
  private readonly starts = new IntColumn();

  /** @returns the number of the run, from 0 */
  push(bytes: Uint8Array, from: number, to: number): number {
    const needed = this.used + to - from;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.bytes.subarray(0, this.used));
      this.bytes = larger;
    }
    for (let at = from; at < to; at++) this.bytes[this.used++] = bytes[at] as number;
    return this.starts.push(needed - (to - from));
  }

  is(run: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts.at(run);
    if (this.endOf(run) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  /** What `read` makes of the bytes of that run. */
  read<T>(run: number, read: (bytes: Uint8Array, from: number, to: number) => T): T {
    return read(this.bytes, this.starts.at(run), this.endOf(run));
  }

  private endOf(run: number): number {
    return run + 1 < this.starts.length ? this.starts.at(run + 1) : this.used;
  }
}

export function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
