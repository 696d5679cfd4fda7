import { createHash, randomBytes } from 'node:crypto';
import { ArchiveError } from './archiveError';
import { isHex, isJsonObject, readJsonObject, type JsonObject, type JsonValue } from './json';
import { readKeyWraps, type KeyWraps } from './keyWraps';

/** What stands in clear at the head of every archive. */
export interface HeaderFacts {
  /** what the file is for: `backup`, `customer`; lower-case letters and hyphens */
  readonly kind: string;
  /** version of the program that wrote it */
  readonly program: string;
  /** ISO instant */
  readonly at: string;
  readonly databaseId: string;
}

export interface ArchiveHeader extends HeaderFacts {
  readonly formatVersion: number;
  /** null for a plain archive */
  readonly encryption: HeaderEncryption | null;
}

export interface HeaderEncryption {
  readonly cipher: 'aes-256-gcm';
  /** 64 hex: with the backup key it gives the key of this file alone */
  readonly fileSalt: string;
  readonly wraps: KeyWraps;
}

/** A name, and a line end and an end-of-file that a transfer as text would change, as in PNG. */
export const MAGIC = Buffer.from([0x89, 0x45, 0x4e, 0x43, 0x4f, 0x55, 0x52, 0x53, 0x0d, 0x0a, 0x1a, 0x0a]);
export const FORMAT_VERSION = 1;
/** magic, version (u16), length of the JSON (u32) */
export const PRELUDE_BYTES = MAGIC.length + 6;
export const HEADER_CHECK_BYTES = 32;
const MAX_HEADER_JSON = 65_536;
const FILE_SALT_BYTES = 32;

/** The head of a file as bytes, its last 32 the checksum. @throws TypeError for facts that a reader would refuse */
export function encodeHeader(facts: HeaderFacts, wraps: KeyWraps | null): Buffer {
  const { kind, program, at, databaseId } = facts;
  const encryption: HeaderEncryption | null =
    wraps === null
      ? null
      : { cipher: 'aes-256-gcm', fileSalt: randomBytes(FILE_SALT_BYTES).toString('hex'), wraps };
  const json = Buffer.from(JSON.stringify({ kind, program, at, databaseId, encryption }));
  if (json.length > MAX_HEADER_JSON || readHeaderJson(json) === null)
    throw new TypeError('these header facts can not be read back');
  const prelude = Buffer.alloc(PRELUDE_BYTES);
  MAGIC.copy(prelude);
  prelude.writeUInt16BE(FORMAT_VERSION, MAGIC.length);
  prelude.writeUInt32BE(json.length, MAGIC.length + 2);
  const body = Buffer.concat([prelude, json]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

/**
 * The length of the whole head, from the prelude.
 * @throws ArchiveError `not-an-archive`, `truncated` or `damaged`
 */
export function headerLength(prelude: Uint8Array): number {
  const start = prelude.subarray(0, MAGIC.length);
  if (!MAGIC.subarray(0, start.length).equals(start))
    throw new ArchiveError('not-an-archive', 'another magic', { offset: 0 });
  if (prelude.length < PRELUDE_BYTES) throw new ArchiveError('truncated', 'within the head', { offset: 0 });
  const json = Buffer.from(prelude).readUInt32BE(MAGIC.length + 2);
  if (json > MAX_HEADER_JSON) throw new ArchiveError('damaged', 'impossible head length', { offset: 0 });
  return PRELUDE_BYTES + json + HEADER_CHECK_BYTES;
}

/**
 * @param bytes the whole head. Its checksum is looked at before its version: every version to come keeps that much, so that
 * a damaged version number is not taken for a newer program's file
 * @throws ArchiveError `damaged` or `newer-format`
 */
export function decodeHeader(bytes: Buffer): ArchiveHeader {
  const checkAt = bytes.length - HEADER_CHECK_BYTES;
  const check = createHash('sha256').update(bytes.subarray(0, checkAt)).digest();
  if (!check.equals(bytes.subarray(checkAt)))
    throw new ArchiveError('damaged', 'the head does not match its checksum', { offset: 0 });
  const formatVersion = bytes.readUInt16BE(MAGIC.length);
  if (formatVersion > FORMAT_VERSION)
    throw new ArchiveError('newer-format', `format ${formatVersion}, known up to ${FORMAT_VERSION}`);
  const read = readHeaderJson(bytes.subarray(PRELUDE_BYTES, checkAt));
  if (read === null || formatVersion < 1)
    throw new ArchiveError('damaged', 'the head is not what we write', { offset: 0 });
  return { formatVersion, ...read };
}

function readHeaderJson(json: Uint8Array): Omit<ArchiveHeader, 'formatVersion'> | null {
  const value = readJsonObject(json);
  const facts = value === null ? null : readFacts(value);
  if (value === null || facts === null) return null;
  if (value['encryption'] === null) return { ...facts, encryption: null };
  const encryption = readEncryption(value['encryption']);
  return encryption === null ? null : { ...facts, encryption };
}

function readFacts({ kind, program, at, databaseId }: JsonObject): HeaderFacts | null {
  if (typeof kind !== 'string' || !/^[a-z][a-z-]{0,39}$/.test(kind)) return null;
  if (!isLabel(program) || !isLabel(databaseId)) return null;
  if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(at)) return null;
  return { kind, program, at, databaseId };
}

function readEncryption(value: JsonValue | undefined): HeaderEncryption | null {
  if (!isJsonObject(value) || value['cipher'] !== 'aes-256-gcm') return null;
  const wraps = readKeyWraps(value['wraps']);
  const fileSalt = value['fileSalt'];
  if (wraps === null || !isHex(fileSalt, FILE_SALT_BYTES)) return null;
  return { cipher: 'aes-256-gcm', fileSalt, wraps };
}

function isLabel(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value.length <= 100 && /^[^\p{Cc}\p{Cs}]+$/u.test(value);
}
