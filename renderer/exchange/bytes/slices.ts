import { nextTask } from '../../../rpc/nextTask';
import type { TextFacts } from './encoding';

export const MAX_FILE_BYTES = 512 * 1024 * 1024;
const SLICE = 1 << 20;
const BREATH_MS = 80;

/** A file read by parts: a `Blob`, or what a command makes of an open file. */
export interface FileParts {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export type ByteSource = Uint8Array | FileParts;

/** The owner gave up. Nothing was written. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('cancelled');
  }
}

export function sizeOf(source: ByteSource): number {
  return source instanceof Uint8Array ? source.length : source.size;
}

/**
 * Lets messages in (a cancel, for one) when some time has gone by, and stops when one was a cancel.
 */
export class Breather {
  private last = performance.now();
  constructor(private readonly signal: AbortSignal | undefined) {}

  async breathe(): Promise<void> {
    if (this.signal?.aborted === true) throw new CancelledError();
    if (performance.now() - this.last < BREATH_MS) return;
    await nextTask();
    this.last = performance.now();
    if (isAborted(this.signal)) throw new CancelledError();
  }
}

// Read through a function: the checker would keep what it knew before the wait.
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** A file of this size is taken into memory once: asking for it part by part, and twice, takes longer than reading it. */
const HELD_BYTES = 64 * 1024 * 1024;

/** The same source, in memory where it is small enough. */
export async function held(source: ByteSource): Promise<ByteSource> {
  if (source instanceof Uint8Array || source.size > HELD_BYTES) return source;
  return new Uint8Array(await source.slice(0, source.size).arrayBuffer());
}

/** The bytes of the file, one slice in memory at a time. */
export async function* rawSlices(source: ByteSource, breather: Breather): AsyncGenerator<Uint8Array> {
  const size = sizeOf(source);
  for (let at = 0; at < size; at += SLICE) {
    await breather.breathe();
    const end = Math.min(at + SLICE, size);
    yield source instanceof Uint8Array
      ? source.subarray(at, end)
      : new Uint8Array(await source.slice(at, end).arrayBuffer());
  }
}

/** The same without the mark, and with UTF-16 turned into UTF-8, so that readers know one kind of bytes only. */
export async function* textSlices(
  source: ByteSource,
  facts: TextFacts,
  breather: Breather,
): AsyncGenerator<Uint8Array> {
  let skip = facts.bom;
  const wide = facts.encoding === 'utf-16le' || facts.encoding === 'utf-16be' ? new WideText(facts) : null;
  for await (const slice of rawSlices(source, breather)) {
    const bytes = skip > 0 ? slice.subarray(Math.min(skip, slice.length)) : slice;
    skip = 0;
    yield wide === null ? bytes : wide.push(bytes);
  }
}

/** UTF-16 in, UTF-8 out. A byte left over at the end of the file is dropped (the reader has been told). */
class WideText {
  private readonly decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  private readonly encoder = new TextEncoder();
  private readonly swap: boolean;
  private left: number | null = null;

  constructor(facts: TextFacts) {
    this.swap = facts.encoding === 'utf-16be';
  }

  push(bytes: Uint8Array): Uint8Array {
    const head = this.left === null ? 0 : 1;
    const length = (bytes.length + head) & ~1;
    const pairs = new Uint8Array(length);
    if (this.left !== null && length > 0) pairs[0] = this.left;
    pairs.set(bytes.subarray(0, Math.max(0, length - head)), head);
    this.left = bytes.length + head > length ? (bytes[bytes.length - 1] ?? this.left) : null;
    if (this.swap)
      for (let at = 0; at + 1 < length; at += 2) {
        const first = pairs[at] as number;
        pairs[at] = pairs[at + 1] as number;
        pairs[at + 1] = first;
      }
    return this.encoder.encode(this.decoder.decode(pairs, { stream: true }));
  }
}
