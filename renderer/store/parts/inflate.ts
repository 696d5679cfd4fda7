import { CopyError } from './copyError';

/**
 * Gives what a zlib stream (RFC 1950) holds. It takes one whole stream and nothing after it.
 * @throws CopyError `part` when it is anything else; what the source of the chunks throws
 */
export type Inflate = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/**
 * The browser's own. Chromium refuses bytes after the end of the stream, as the standard says; Node 20 does not: commands bring
 * another.
 */
export async function* nativeInflate(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const source: Source = { failed: false, error: null };
  void feed(writer, chunks, source);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (source.failed) throw source.error;
    throw new CopyError('part', `not a whole zlib stream: ${String(error)}`);
  } finally {
    reader.cancel().catch(() => undefined);
    writer.abort().catch(() => undefined);
  }
}

/** Whether it was whoever gives the chunks that failed, before they came to the decompressor. */
interface Source {
  failed: boolean;
  error: unknown;
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  chunks: AsyncIterable<Uint8Array>,
  source: Source,
): Promise<void> {
  try {
    for await (const chunk of sourceOf(chunks, source)) await writer.write(chunk as Uint8Array<ArrayBuffer>);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
  }
}

async function* sourceOf(
  chunks: AsyncIterable<Uint8Array>,
  source: Source,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* chunks;
  } catch (error) {
    source.failed = true;
    source.error = error;
    throw error;
  }
}
