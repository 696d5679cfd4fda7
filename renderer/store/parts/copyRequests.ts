import type { IntegrityProblem } from '../integrity';
import type { CopyFacts, FactName } from './copyFacts';
import type { PartCodec, PartEntry } from './partNames';

/** A copy made before: parts that did not change since need not be read again. */
export interface Base {
  readonly facts: CopyFacts;
  readonly parts: readonly PartEntry[];
}

/** A piece of a part. Pieces of one part follow one another; a part sent again takes the place of the first. */
export interface PartPiece {
  readonly name: string;
  readonly codec: PartCodec;
  /** At most `MAX_CHUNK_BYTES`; empty only for an empty part. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly first: boolean;
  readonly last: boolean;
}

/** What the copy is once all its pieces were sent: its facts, and the base's parts that belong to it unchanged. */
export interface CopyDone {
  readonly facts: CopyFacts;
  readonly keep: readonly string[];
}

export interface CopyRequest {
  readonly databaseName: string;
  /** Null: everything is read. */
  readonly base: Base | null;
  /** Calendar day and ISO instant for the facts: the store reads no clock. */
  readonly day: string;
  readonly at: string;
}

export interface LoadRequest {
  /** A name from `newScratchName`. */
  readonly databaseName: string;
  /** What the copy says of itself: its schema decides how it is loaded. */
  readonly facts: CopyFacts;
  /** `leftOut`: whoever sends the pieces has hashed the documents' bytes; only their records are loaded (a proof). */
  readonly documentBytes: 'loaded' | 'leftOut';
}

export interface CheckRequest {
  readonly databaseName: string;
  /** What it must be found to hold. */
  readonly facts: CopyFacts;
  readonly documentBytes: 'loaded' | 'leftOut';
}

/** Proven when there is no problem and nothing differs. */
export interface CheckDone {
  readonly facts: CopyFacts;
  readonly problems: readonly IntegrityProblem[];
  readonly differences: readonly FactName[];
}
