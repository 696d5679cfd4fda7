import { MAX_PAYLOAD } from './frame';

/**
 * Cuts or gathers chunks of any size into pieces of 1 MiB, the last one shorter and never empty. A piece is good until the next
 * is asked for: the memory is used again.
 * @param gathered 1 MiB of memory to gather in: one for all parts, as parts may be many and small
 */
export async function* inFrames(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  gathered: Uint8Array,
): AsyncGenerator<Uint8Array, void> {
  let used = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      if (used === 0 && chunk.length - at >= MAX_PAYLOAD) {
        yield chunk.subarray(at, at + MAX_PAYLOAD);
        at += MAX_PAYLOAD;
        continue;
      }
      const piece = chunk.subarray(at, at + MAX_PAYLOAD - used);
      gathered.set(piece, used);
      used += piece.length;
      at += piece.length;
      if (used === MAX_PAYLOAD) {
        yield gathered;
        used = 0;
      }
    }
  }
  if (used > 0) yield gathered.subarray(0, used);
}
