import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { ArchiveError } from './archiveError';
import { keyCheckOf, recoveryKeyOf } from './derivedKeys';
import {
  isAcceptableCost,
  SALT_BYTES,
  type Argon2Cost,
  type KeyWraps,
  type PassphraseWrap,
  type SealingKey,
} from './keyWraps';
import { newRecoveryCode, readRecoveryCode } from './recoveryCode';

/** 64 MiB, three passes: some 0.4 s on an ordinary machine. */
export const ARGON2_COST: Argon2Cost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PASSPHRASE_LABEL = 'encours passphrase wrap';
const RECOVERY_LABEL = 'encours recovery wrap';

/**
 * A new backup key with both its wraps. The recovery code is in groups, as it is printed; it is kept nowhere.
 * @param passphrase taken in Unicode form NFC, otherwise as typed
 */
export async function createBackupKey(
  passphrase: string,
  cost: Argon2Cost = ARGON2_COST,
): Promise<SealingKey & { readonly recoveryCode: string }> {
  const key = randomBytes(KEY_BYTES);
  const recoveryCode = newRecoveryCode();
  const wraps = {
    keyCheck: keyCheckOf(key).toString('hex'),
    passphrase: await wrapWithPassphrase(key, passphrase, cost),
    recovery: wrapWithRecoveryCode(key, recoveryCode),
  };
  return { key, wraps, recoveryCode };
}

/** The same key under another passphrase: files written before keep the former one in their header. */
export async function wrapWithPassphrase(
  key: Uint8Array,
  passphrase: string,
  cost: Argon2Cost = ARGON2_COST,
): Promise<PassphraseWrap> {
  const salt = randomBytes(SALT_BYTES);
  const wrapping = await deriveArgon2id(passphrase, salt, cost);
  const wrapped = wrap(wrapping, key, PASSPHRASE_LABEL);
  return { kdf: 'argon2id', ...cost, salt: salt.toString('hex'), wrapped };
}

/** @throws ArchiveError `wrong-passphrase`; `damaged` when the wrap asks for more work than an honest one does */
export async function unwrapWithPassphrase(wraps: KeyWraps, passphrase: string): Promise<Uint8Array> {
  const { salt, wrapped } = wraps.passphrase;
  const wrapping = await deriveArgon2id(passphrase, Buffer.from(salt, 'hex'), wraps.passphrase);
  const key = unwrap(wrapping, wrapped, PASSPHRASE_LABEL);
  if (key === null) throw new ArchiveError('wrong-passphrase', 'the passphrase does not open the key');
  return checked(wraps, key);
}

/**
 * @param recoveryCode as typed: case, spaces and hyphens don't count, O is read as 0, I and L as 1
 * @throws ArchiveError `wrong-recovery-code`
 */
export function unwrapWithRecoveryCode(wraps: KeyWraps, recoveryCode: string): Uint8Array {
  const signs = readRecoveryCode(recoveryCode);
  if (signs === null) throw new ArchiveError('wrong-recovery-code', 'mistyped: its check does not hold');
  const wrapping = recoveryKeyOf(signs, Buffer.from(wraps.recovery.salt, 'hex'));
  const key = unwrap(wrapping, wraps.recovery.wrapped, RECOVERY_LABEL);
  if (key === null) throw new ArchiveError('wrong-recovery-code', 'a code, but of another key');
  return checked(wraps, key);
}

/** Whether this is the key that the wraps hold. */
export function isKeyOf(wraps: KeyWraps, key: Uint8Array): boolean {
  return timingSafeEqual(keyCheckOf(key), Buffer.from(wraps.keyCheck, 'hex'));
}

/**
 * 32 bytes of Argon2id (version 1.3) of the passphrase in NFC and UTF-8.
 * @throws ArchiveError `damaged` for a cost beyond the bounds, before any memory is taken
 */
export function deriveArgon2id(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array> {
  if (!isAcceptableCost(cost))
    return Promise.reject(new ArchiveError('damaged', 'the key derivation asks for too much'));
  return argon2id({
    password: Buffer.from(passphrase.normalize('NFC'), 'utf8'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
}

function wrapWithRecoveryCode(key: Uint8Array, recoveryCode: string): KeyWraps['recovery'] {
  const salt = randomBytes(SALT_BYTES);
  const signs = readRecoveryCode(recoveryCode);
  if (signs === null) throw new TypeError('not a recovery code');
  const wrapped = wrap(recoveryKeyOf(signs, salt), key, RECOVERY_LABEL);
  return { kdf: 'hkdf-sha256', salt: salt.toString('hex'), wrapped };
}

function wrap(wrapping: Uint8Array, key: Uint8Array, label: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(Buffer.from(label));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('hex');
}

function unwrap(wrapping: Uint8Array, wrapped: string, label: string): Uint8Array | null {
  const bytes = Buffer.from(wrapped, 'hex');
  const tagAt = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', wrapping, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(label))
    .setAuthTag(bytes.subarray(tagAt));
  const key = decipher.update(bytes.subarray(NONCE_BYTES, tagAt));
  try {
    decipher.final();
    return key;
  } catch {
    return null;
  }
}

function checked(wraps: KeyWraps, key: Uint8Array): Uint8Array {
  if (!isKeyOf(wraps, key)) throw new ArchiveError('damaged', 'the unwrapped key is not the one named');
  return key;
}
