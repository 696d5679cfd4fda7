import type { PartCodec } from './partCodec';

/** A value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** One part as it is listed: `bytes` and `sha256` (64 hex) of its stored bytes. */
export interface PartEntry {
  readonly name: string;
  readonly codec: PartCodec;
  readonly bytes: number;
  readonly sha256: string;
}

/** What an archive says of its content. The facts are the caller's: the archive carries them and does not know their meaning. */
export interface ArchiveManifest {
  readonly facts: JsonObject;
  readonly parts: readonly PartEntry[];
}
