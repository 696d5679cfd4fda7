import { crc32c } from './crc32c';

/** A log is cut in blocks of this size; no piece of a record crosses from one into the next. */
export const BLOCK_BYTES = 32_768;
/** Masked CRC-32C of kind and content (4 bytes), length (2), kind (1); little-endian. */
const HEADER_BYTES = 7;
const FULL = 1;
const FIRST = 2;
const LAST = 4;

/** What a log of the browser engine holds. */
export interface ScannedLog {
  readonly bytes: number;
  /** Where the last whole record ends, before the first place that is not as it should be. */
  readonly wholeUntil: number;
  /** Pieces that are whole stand behind that place: not the end was torn, something in the midst is damaged. */
  readonly wholeBehind: boolean;
  /** The very first piece is neither whole nor torn: it may be no such log at all. */
  readonly foreign: boolean;
}

type Piece = { readonly kind: number; readonly end: number } | 'torn' | 'bad';

/**
 * Reads a log of the engine's store (LevelDB's format, doc/log_format.md of its sources) block by block: records of one piece,
 * or of a first, middle ones and a last.
 */
export class LogScan {
  private offset = 0;
  private wholeUntil = 0;
  private inRecord = false;
  private broken = false;
  private wholeBehind = false;
  private foreign = false;

  /** @param block the next `BLOCK_BYTES` of the file, fewer only at its end */
  take(block: Uint8Array): void {
    let at = 0;
    while (block.length - at >= HEADER_BYTES) {
      const piece = readPiece(block, at);
      if (typeof piece === 'string' || !this.fits(piece.kind)) {
        this.foreign ||= piece === 'bad' && this.offset + at === 0;
        this.broken = true;
        break;
      }
      at = piece.end;
      this.noteWhole(piece.kind, this.offset + at);
    }
    this.offset += block.length;
  }

  result(): ScannedLog {
    const { offset: bytes, wholeUntil, wholeBehind, foreign } = this;
    return { bytes, wholeUntil, wholeBehind, foreign };
  }

  /** Behind a broken place any kind may come first. */
  private fits(kind: number): boolean {
    return this.broken || (kind === FULL || kind === FIRST ? !this.inRecord : this.inRecord);
  }

  private noteWhole(kind: number, end: number): void {
    if (this.broken) {
      this.wholeBehind = true;
      return;
    }
    this.inRecord = kind !== FULL && kind !== LAST;
    if (!this.inRecord) this.wholeUntil = end;
  }
}

function readPiece(block: Uint8Array, at: number): Piece {
  const view = new DataView(block.buffer, block.byteOffset + at, HEADER_BYTES);
  const kind = view.getUint8(6);
  const end = at + HEADER_BYTES + view.getUint16(4, true);
  if (kind < FULL || kind > LAST) return 'bad';
  if (end > block.length) return block.length < BLOCK_BYTES ? 'torn' : 'bad';
  return masked(crc32c(block.subarray(at + 6, end))) === view.getUint32(0, true) ? { kind, end } : 'bad';
}

/** So that the sum of something that holds sums is no simple one. */
function masked(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
