import type { PartCodec } from './partCodec';

/** A part on its way in or out: its stored bytes in chunks of any size. */
export interface PartStream {
  readonly name: string;
  readonly codec: PartCodec;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What the caller knows of a part that it gives: a difference is an error before anything is claimed. */
export interface PartToWrite extends PartStream {
  readonly expected?: { readonly bytes: number; readonly sha256: string };
}

/** Bytes of parts done so far. The caller knows the total from its own list. */
export type Progress = (done: number) => void;
