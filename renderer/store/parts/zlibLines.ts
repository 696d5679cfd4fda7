import { CopyError } from './copyError';
import { nativeInflate, type Inflate } from './inflate';
import { CHECKED_LINES } from './lineBounds';
import { MAX_CHUNK_BYTES } from './partNames';

/** Text gathered before it is handed to the compressor. */
const TEXT_AT_ONCE = 128 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** Compresses lines into a zlib stream (RFC 1950), in chunks of at most `MAX_CHUNK_BYTES`, the last one marked. */
export async function* zlibOf(lines: AsyncIterable<string>): AsyncGenerator<Bytes, void, undefined> {
  const stream = new CompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const written = writeAll(writer, lines);
  // It is looked at below; until then a failure must not count as nobody's.
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  let gathered: Bytes[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const bytes = value;
      for (let from = 0; from < bytes.length; from += MAX_CHUNK_BYTES) {
        const part = bytes.subarray(from, from + MAX_CHUNK_BYTES);
        if (size + part.length > MAX_CHUNK_BYTES) {
          yield joined(gathered, size);
          gathered = [];
          size = 0;
        }
        gathered.push(part);
        size += part.length;
      }
    }
    await written;
    yield joined(gathered, size);
  } catch (error) {
    // The reader of the lines says best what went wrong.
    await written;
    throw error;
  } finally {
    await reader.cancel().catch(() => undefined);
    await writer.abort().catch(() => undefined);
    await written.catch(() => undefined);
  }
}

async function writeAll(
  writer: WritableStreamDefaultWriter<BufferSource>,
  lines: AsyncIterable<string>,
): Promise<void> {
  const encoder = new TextEncoder();
  let text = '';
  try {
    for await (const line of lines) {
      text += line;
      if (text.length < TEXT_AT_ONCE) continue;
      await writer.write(encoder.encode(text));
      text = '';
    }
    if (text !== '') await writer.write(encoder.encode(text));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

/**
 * The lines of a zlib stream, some at a time.
 * @param longest characters of the longest line that is borne
 * @throws CopyError `part` when it is no whole zlib stream of lines of UTF-8 text, `too-large`; what the source of the chunks throws
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  inflate: Inflate = nativeInflate,
  longest: number = CHECKED_LINES.characters,
): AsyncGenerator<readonly string[], void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const rest = new Rest(longest);
  for await (const bytes of inflate(chunks)) {
    const lines = rest.take(textOf(() => decoder.decode(bytes, { stream: true })));
    if (lines.length > 0) yield lines;
  }
  rest.take(textOf(() => decoder.decode()));
  if (!rest.isEmpty) throw new CopyError('part', 'the last line has no end');
}

function textOf(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new CopyError('part', 'not text');
  }
}

/** The text after the last line that is whole. */
class Rest {
  readonly #longest: number;
  #pieces: string[] = [];
  #length = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** @returns the lines that are whole with this text */
  take(text: string): readonly string[] {
    const end = text.lastIndexOf('\n');
    const before = end < 0 ? text : text.slice(0, end);
    this.#pieces.push(before);
    this.#length += before.length;
    if (this.#length > this.#longest) throw new CopyError('too-large', 'a line longer than any record');
    if (end < 0) return [];
    const lines = this.#pieces.join('').split('\n');
    const after = text.slice(end + 1);
    this.#pieces = [after];
    this.#length = after.length;
    return lines;
  }
}

function joined(parts: readonly Bytes[], size: number): Bytes {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
