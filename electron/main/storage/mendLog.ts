import { BLOCK_BYTES, encodePiece, FIRST, FULL, HEADER_BYTES, LAST, MIDDLE, readPiece } from './logPiece';

/** `writes`: each record is a batch of writes, numbered on from the one before. `tables`: each is a change of the list of tables. */
export type LogKind = 'writes' | 'tables';

interface Found {
  readonly content: Uint8Array;
  /** Something that is no whole record stands before it. */
  readonly behindGap: boolean;
}

/**
 * The log without what is torn in its midst: a full disk tears a record too, and the engine, opened again in the same run of
 * the program, goes on behind it. What it wrote there is kept where its numbers go on as if the torn record had never been;
 * where a number is missing, what followed builds on something that is lost, and the log ends before it.
 */
export function mendLog(bytes: Uint8Array, kind: LogKind): Uint8Array {
  const kept: Uint8Array[] = [];
  let next: bigint | null = null;
  for (const { content, behindGap } of recordsOf(bytes)) {
    const numbers = kind === 'writes' ? numbersOf(content) : null;
    if (behindGap && kind === 'writes' && (numbers === null || numbers.first !== next)) break;
    kept.push(content);
    next = numbers?.next ?? null;
  }
  return encodeLog(kept);
}

/** A batch begins with the number of its first write (8 bytes) and how many there are (4), little-endian. */
function numbersOf(content: Uint8Array): { readonly first: bigint; readonly next: bigint } | null {
  if (content.length < 12) return null;
  const view = new DataView(content.buffer, content.byteOffset, 12);
  const first = view.getBigUint64(0, true);
  return { first, next: first + BigInt(view.getUint32(8, true)) };
}

/** Every whole record, looked for byte by byte where something is not one. */
function* recordsOf(bytes: Uint8Array): Generator<Found, void, undefined> {
  let begun: Uint8Array[] | null = null;
  let behindGap = false;
  for (let position = 0; position < bytes.length;) {
    const start = position - (position % BLOCK_BYTES);
    const block = bytes.subarray(start, start + BLOCK_BYTES);
    const at = position - start;
    if (block.length - at < HEADER_BYTES) {
      position = start + BLOCK_BYTES;
      continue;
    }
    const piece = readPiece(block, at);
    if (typeof piece === 'string') {
      behindGap = true;
      begun = null;
      position += 1;
      continue;
    }
    const content = block.subarray(at + HEADER_BYTES, piece.end);
    const continues = piece.kind === MIDDLE || piece.kind === LAST;
    if (continues !== (begun !== null)) behindGap = true;
    if (piece.kind === FIRST) begun = [content];
    else if (piece.kind === FULL) begun = null;
    else begun?.push(content);
    if (piece.kind === FULL || (piece.kind === LAST && begun !== null)) {
      yield { content: piece.kind === FULL ? content : joined(begun ?? []), behindGap };
      behindGap = false;
      begun = null;
    }
    position = start + piece.end;
  }
}

function encodeLog(records: readonly Uint8Array[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let used = 0;
  const put = (bytes: Uint8Array): void => {
    pieces.push(bytes);
    used = (used + bytes.length) % BLOCK_BYTES;
  };
  for (const record of records) {
    let left = record;
    for (let first = true; first || left.length > 0; first = false) {
      if (BLOCK_BYTES - used < HEADER_BYTES) put(new Uint8Array(BLOCK_BYTES - used));
      const content = left.subarray(0, BLOCK_BYTES - used - HEADER_BYTES);
      left = left.subarray(content.length);
      const last = left.length === 0;
      put(encodePiece(first ? (last ? FULL : FIRST) : last ? LAST : MIDDLE, content));
    }
  }
  return joined(pieces);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
