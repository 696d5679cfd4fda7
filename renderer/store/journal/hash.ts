import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonicalJson';

/** What the first entry of the chain has as `previous`. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/** SHA-256 of bytes, lower-case hexadecimal. Synchronous: an awaited digest would close the transaction. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The same outside a transaction, without stopping the page: a batch of 2 000 letters takes some 200 ms to hash. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Text encoded at once: of one that is longer no second copy is made. */
const AT_ONCE = 1024 * 1024;

/** SHA-256 of the canonical JSON of a value. */
export function hashOf(value: unknown): string {
  const text = canonicalJson(value);
  if (text.length <= AT_ONCE) return hashBytes(utf8ToBytes(text));
  const hash = sha256.create();
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + AT_ONCE, text.length);
    // The two halves of a sign beyond the first plane stay together.
    if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
    hash.update(utf8ToBytes(text.slice(from, to)));
    from = to;
  }
  return bytesToHex(hash.digest());
}

const encoder = new TextEncoder();
const room = new Uint8Array(16 * 1024);
/** A sign takes at most three bytes in UTF-8 for each of its halves in a string. */
const BYTES_OF_SIGN = 3;

/**
 * The same into 32 bytes of the caller's: where a hundred thousand small values are hashed, a text and two copies for each of them are
 * a third of the time.
 */
export function digestInto(value: unknown, digest: Uint8Array): void {
  const text = canonicalJson(value);
  const hash = sha256.create();
  if (text.length * BYTES_OF_SIGN > room.length) hash.update(utf8ToBytes(text));
  else hash.update(room.subarray(0, encoder.encodeInto(text, room).written));
  hash.digestInto(digest);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
