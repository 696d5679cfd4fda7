import type { PartPiece } from './messages';

/** Pieces on their way to whoever takes them: it asks for the next one when it is ready, and not before. */
export class PieceQueue {
  readonly #ask: () => void;
  #arrived: PartPiece[] = [];
  #ended = false;
  #failure: Error | null = null;
  #waiting: { resolve: (piece: PartPiece | null) => void; reject: (error: Error) => void } | null = null;

  /** @param ask called each time that another piece is wanted */
  constructor(ask: () => void) {
    this.#ask = ask;
  }

  add(piece: PartPiece): void {
    this.#arrived.push(piece);
    this.#settle();
  }

  end(): void {
    this.#ended = true;
    this.#settle();
  }

  fail(error: Error): void {
    this.#failure = error;
    this.#settle();
  }

  /** Null once all were taken and no more come. */
  next(): Promise<PartPiece | null> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#ask();
      this.#settle();
    });
  }

  #settle(): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    if (this.#failure !== null) waiting.reject(this.#failure);
    else if (this.#arrived.length > 0) waiting.resolve(this.#arrived.shift() ?? null);
    else if (this.#ended) waiting.resolve(null);
    else return;
    this.#waiting = null;
  }
}
