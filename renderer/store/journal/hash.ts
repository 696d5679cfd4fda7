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

/** SHA-256 of the canonical JSON of a value. */
export function hashOf(value: unknown): string {
  return hashBytes(utf8ToBytes(canonicalJson(value)));
}
