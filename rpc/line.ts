/** One end of the line between a program and its worker. Messages cross by structured clone, in order. */
export interface Line {
  /** @param transfer memory that is handed over instead of copied */
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /**
   * Called once.
   * @param onGone with what is known of it, when the other end has broken and will not answer any more
   */
  listen(onMessage: (message: unknown) => void, onGone: (why: string) => void): void;
  /** Ends the worker, where this end has one. */
  close(): void;
}

/** The memory of these bytes, where they fill it alone: handing it over takes nothing else along. */
export function memoryOf(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}
