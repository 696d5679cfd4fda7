import type { CopyFacts, PartCodec, PartEntry } from '../../../bridge/copies';

/** One part of a copy on its way out; its chunks are checked before the last of them is given. */
export interface PartOut {
  readonly name: string;
  readonly codec: PartCodec;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A copy that is open for reading: a mirror's generation or a backup. */
export interface CopyReader {
  readonly facts: CopyFacts;
  readonly parts: readonly PartEntry[];
  /** Every part once, and an error at the first byte that is wrong. The copy is whole when it ends. */
  read(): AsyncIterable<PartOut> | Iterable<PartOut>;
  close(): Promise<void>;
}
