import { FIRST, FULL, HEADER_BYTES, LAST, readPiece } from './logPiece';

/** What a log of the browser engine holds. */
export interface ScannedLog {
  readonly bytes: number;
  /** Where the last whole record ends, before the first place that is not as it should be. */
  readonly wholeUntil: number;
  /** Pieces that are whole stand behind that place: it is not the end that was torn. */
  readonly wholeBehind: boolean;
  /** The very first piece is neither whole nor torn: it may be no such log at all. */
  readonly foreign: boolean;
}

/** Reads a log of the engine's store block by block, and tells where it stops being whole. */
export class LogScan {
  private offset = 0;
  private wholeUntil = 0;
  private inRecord = false;
  private broken = false;
  private wholeBehind = false;
  private foreign = false;

  /** @param block the next block of the file, fewer only at its end */
  take(block: Uint8Array): void {
    let at = 0;
    while (block.length - at >= HEADER_BYTES) {
      const piece = readPiece(block, at);
      if (typeof piece === 'string') {
        this.foreign ||= piece === 'bad' && this.offset + at === 0;
        this.broken = true;
        // Something whole may stand behind it, in this block too.
        at += 1;
      } else {
        this.broken ||= !this.fits(piece.kind);
        at = piece.end;
        this.noteWhole(piece.kind, this.offset + at);
      }
    }
    this.offset += block.length;
  }

  result(): ScannedLog {
    const { offset: bytes, wholeUntil, wholeBehind, foreign } = this;
    return { bytes, wholeUntil, wholeBehind, foreign };
  }

  private fits(kind: number): boolean {
    return kind === FULL || kind === FIRST ? !this.inRecord : this.inRecord;
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
