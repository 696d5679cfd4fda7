/** Many short runs of bytes in one array, where comparing them costs no more than reading them. A run is known by its two ends. */
export class BytePool {
  bytes: Uint8Array;
  private used = 0;

  constructor(firstBytes: number) {
    this.bytes = new Uint8Array(firstBytes);
  }

  /** @returns where the run begins; it ends where the next would */
  push(bytes: Uint8Array, from: number, to: number): number {
    const start = this.used;
    const end = start + to - from;
    if (end > this.bytes.length) {
      const larger = new Uint8Array(end * 2);
      larger.set(this.bytes.subarray(0, start));
      this.bytes = larger;
    }
    const target = this.bytes;
    for (let at = from; at < to; at++) target[start + at - from] = bytes[at] as number;
    this.used = end;
    return start;
  }

  /** True when the run from `start` to `end` is these bytes. */
  is(start: number, end: number, bytes: Uint8Array, from: number, to: number): boolean {
    if (end - start !== to - from) return false;
    const own = this.bytes;
    for (let at = start; at < end; at++) if (own[at] !== bytes[from + at - start]) return false;
    return true;
  }
}

export function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
