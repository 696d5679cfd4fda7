import type { PartCodec } from './partCodec';

/** Takes bytes in order. They belong to the writer: the same memory is used again once the promise has settled. */
export interface ArchiveSink {
  write(bytes: Uint8Array): Promise<void>;
}

/** Reads at an offset, each time into memory of its own; less than was asked for only at the end. */
export interface ArchiveSource {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A part on its way in or out: its stored bytes in chunks of any size. */
export interface PartStream {
  readonly name: string;
  readonly codec: PartCodec;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** With what the caller knows of the part, if anything: a difference is an error before anything is claimed. */
export interface PartToWrite extends PartStream {
  readonly expected?: { readonly bytes: number; readonly sha256: string };
}

/** Stored bytes of parts done so far. The caller knows the total from its own list. */
export type Progress = (done: number) => void;
