import { crc32c } from './crc32c';

/** A log is cut in blocks of this size; no piece of a record crosses from one into the next. */
export const BLOCK_BYTES = 32_768;
/** Masked CRC-32C of kind and content (4 bytes), length (2), kind (1); little-endian. What is shorter ends a block. */
export const HEADER_BYTES = 7;
/** A record in one piece, or in a first one, middle ones and a last. */
export const FULL = 1;
export const FIRST = 2;
export const MIDDLE = 3;
export const LAST = 4;

/** `torn`: the file ends before the piece does. */
export type Piece = { readonly kind: number; readonly end: number } | 'torn' | 'bad';

/**
 * The piece that begins there, in LevelDB's format (doc/log_format.md of its sources).
 * @param block from its beginning; shorter than a block only at the end of the file
 */
export function readPiece(block: Uint8Array, at: number): Piece {
  const kind = block[at + 6] ?? 0;
  if (kind < FULL || kind > LAST) return 'bad';
  const view = new DataView(block.buffer, block.byteOffset + at, HEADER_BYTES);
  const end = at + HEADER_BYTES + view.getUint16(4, true);
  if (end > block.length) return block.length < BLOCK_BYTES ? 'torn' : 'bad';
  return masked(crc32c(block.subarray(at + 6, end))) === view.getUint32(0, true) ? { kind, end } : 'bad';
}

/** Header and content of a piece. */
export function encodePiece(kind: number, content: Uint8Array): Uint8Array {
  const piece = new Uint8Array(HEADER_BYTES + content.length);
  piece.set(content, HEADER_BYTES);
  piece[6] = kind;
  const view = new DataView(piece.buffer);
  view.setUint32(0, masked(crc32c(piece.subarray(6))), true);
  view.setUint16(4, content.length, true);
  return piece;
}

/** So that the sum of something that holds sums is no simple one. */
function masked(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
