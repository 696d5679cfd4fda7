import { randomUUID } from 'node:crypto';
import { MAX_CHUNK_BYTES, type PartChunk, type RestoreStep } from '../../../bridge/safety';
import { SafetyError } from '../safetyError';
import type { CopyReader, PartOut } from './copyReader';

/** Gives a copy piece by piece, one piece ahead of what was asked for and no more. */
export class RestoreSession {
  readonly id = randomUUID();
  private readonly steps: AsyncGenerator<RestoreStep, void, undefined>;
  private ahead: Promise<IteratorResult<RestoreStep, void>> | null = null;
  private closed = false;

  /** @param onEnd called when every byte has been read and was right */
  constructor(
    private readonly reader: CopyReader,
    withStored: boolean,
    onEnd: () => void = () => undefined,
  ) {
    this.steps = stepsOf(reader, withStored, onEnd);
  }

  /** @throws what is wrong with the copy; `unknown-session` after its end */
  async next(): Promise<RestoreStep> {
    if (this.closed) throw new SafetyError('unknown-session');
    const now = this.ahead ?? this.steps.next();
    this.ahead = null;
    const { value, done } = await now;
    if (done === true) throw new SafetyError('unknown-session');
    if ('chunk' in value) {
      this.ahead = this.steps.next();
      this.ahead.catch(() => undefined);
    }
    return value;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.ahead?.catch(() => undefined);
    await this.steps.return(undefined).catch(() => undefined);
    await this.reader.close();
  }
}

async function* stepsOf(
  reader: CopyReader,
  withStored: boolean,
  onEnd: () => void,
): AsyncGenerator<RestoreStep, void, undefined> {
  const entries = new Map(reader.parts.map((entry) => [entry.name, entry]));
  let read = 0;
  for await (const part of reader.read()) {
    const entry = entries.get(part.name);
    if (entry === undefined || entry.codec !== part.codec)
      throw new SafetyError('damaged', { part: part.name, offset: null });
    const whole = { sha256: entry.sha256, bytes: entry.bytes };
    const sent = withStored || part.codec !== 'stored';
    yield* sent ? piecesOf(part, whole) : readThrough(part, whole);
    read += 1;
  }
  if (read !== entries.size) throw new SafetyError('damaged', { part: null, offset: null });
  onEnd();
  yield { end: reader.facts };
}

async function* piecesOf(
  { name, codec, chunks }: PartOut,
  whole: NonNullable<PartChunk['whole']>,
): AsyncGenerator<RestoreStep, void, undefined> {
  let held: Uint8Array | null = null;
  let first = true;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += MAX_CHUNK_BYTES) {
      if (held !== null) {
        yield { chunk: { name, codec, bytes: held, first, last: false, whole: null } };
        first = false;
      }
      // Memory of its own: it changes hands on the way to main.
      held = new Uint8Array(chunk.subarray(at, at + MAX_CHUNK_BYTES));
    }
  }
  yield { chunk: { name, codec, bytes: held ?? new Uint8Array(0), first, last: true, whole } };
}

async function* readThrough(
  { name, codec, chunks }: PartOut,
  whole: NonNullable<PartChunk['whole']>,
): AsyncGenerator<RestoreStep, void, undefined> {
  const reading = chunks[Symbol.asyncIterator]();
  while ((await reading.next()).done !== true) continue;
  yield { chunk: { name, codec, bytes: new Uint8Array(0), first: true, last: true, whole } };
}
