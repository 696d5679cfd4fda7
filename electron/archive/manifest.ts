import { isHex, isJsonObject, isWhole, readJsonObject, type JsonObject } from './json';
import { isPartCodec, type PartCodec } from './partCodec';

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

/** First line of a manifest. */
export interface ManifestHead {
  readonly facts: JsonObject;
  /** how many lines follow, one a part */
  readonly parts: number;
}

const MAX_NAME_BYTES = 512;
/** In one file: thousands of batches have some tens of thousands. */
export const MAX_PARTS = 100_000;

/**
 * A name that can't be taken for a path that climbs, and that every system can show: 1 to 512 bytes of UTF-8, segments
 * between single slashes, none of them `.` or `..`, no control character, backslash or half of a surrogate pair.
 */
export function isPartName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    !/[\p{Cc}\p{Cs}\\]/u.test(value) &&
    Buffer.byteLength(value) <= MAX_NAME_BYTES &&
    value.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}

/** A part's line, in the one spelling that we write. */
export function entryLine({ name, codec, bytes, sha256 }: PartEntry): string {
  return `${JSON.stringify({ name, codec, bytes, sha256 })}\n`;
}

export function headLine({ facts, parts }: ManifestHead): string {
  return `${JSON.stringify({ facts, parts })}\n`;
}

/** @returns null when the line is no part's */
export function readEntryLine(line: Uint8Array): PartEntry | null {
  const value = readJsonObject(line);
  if (value === null) return null;
  const { name, codec, bytes, sha256 } = value;
  if (!isPartName(name) || !isPartCodec(codec)) return null;
  if (!isWhole(bytes, 0, Number.MAX_SAFE_INTEGER) || !isHex(sha256, 32)) return null;
  return { name, codec, bytes, sha256 };
}

/** @returns null when the line is no head of a manifest */
export function readHeadLine(line: Uint8Array): ManifestHead | null {
  const value = readJsonObject(line);
  if (value === null || !isJsonObject(value['facts'])) return null;
  if (!isWhole(value['parts'], 0, MAX_PARTS)) return null;
  return { facts: value['facts'], parts: value['parts'] };
}
