import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { CopyError } from '../../../renderer/store/parts/copyError';

/**
 * A zlib stream opened by Node, which says how many of the bytes it was given it took: what follows the end of the stream is
 * seen in every version. Its `DecompressionStream` passes over it in Node 20.
 * @throws CopyError `part` for anything but one whole stream; what the source of the chunks throws
 */
export async function* nodeInflate(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const inflate = createInflate();
  let given = 0;
  let failed: { readonly error: unknown } | null = null;
  const source = Readable.from(
    (async function* () {
      try {
        for await (const chunk of chunks) {
          given += chunk.length;
          if (chunk.length > 0) yield chunk;
        }
      } catch (error) {
        failed = { error };
        inflate.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    })(),
    { objectMode: false },
  );
  source.pipe(inflate);
  try {
    for await (const bytes of inflate) yield bytes as Buffer;
  } catch (error) {
    const cause = failed as { readonly error: unknown } | null;
    if (cause !== null) throw cause.error;
    throw new CopyError('part', `not a whole zlib stream: ${String(error)}`);
  } finally {
    source.destroy();
    inflate.destroy();
  }
  if (inflate.bytesWritten !== given) throw new CopyError('part', 'something follows the zlib stream');
}
