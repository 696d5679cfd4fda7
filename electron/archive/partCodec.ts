/**
 * How a part's bytes are stored: `zlib` is one zlib stream (RFC 1950), `stored` is the content itself. The archive moves
 * stored bytes and never looks inside; sums and lengths are those of the stored bytes.
 */
const PART_CODECS = ['zlib', 'stored'] as const;
export type PartCodec = (typeof PART_CODECS)[number];

export function isPartCodec(value: unknown): value is PartCodec {
  return PART_CODECS.some((codec) => codec === value);
}
