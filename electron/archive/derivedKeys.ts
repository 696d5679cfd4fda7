import { hkdfSync } from 'node:crypto';

/** HKDF-SHA256 throughout (RFC 5869); the info string keeps the uses apart. */
function hkdf(secret: Uint8Array, salt: Uint8Array, info: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));
}

/** The key of one file: no two files share one, so that frame numbers can serve as nonces. */
export function fileKeyOf(backupKey: Uint8Array, fileSalt: Uint8Array): Buffer {
  return hkdf(backupKey, fileSalt, 'encours file key', 32);
}

/** 16 bytes that tell a key without giving it away. */
export function keyCheckOf(backupKey: Uint8Array): Buffer {
  return hkdf(backupKey, new Uint8Array(0), 'encours key check', 16);
}

/** @param signs the 28 signs of the recovery code, without hyphens */
export function recoveryKeyOf(signs: string, salt: Uint8Array): Buffer {
  return hkdf(Buffer.from(signs, 'ascii'), salt, 'encours recovery key', 32);
}
