import { isHex, isJsonObject, isWhole, type JsonObject, type JsonValue } from './json';

/** The backup key under the passphrase and under the recovery code: safe to keep in clear. Bytes are lower-case hex. */
export interface KeyWraps {
  /** 32 hex: tells whether a key is this one */
  readonly keyCheck: string;
  readonly passphrase: PassphraseWrap;
  readonly recovery: RecoveryWrap;
}

/** What an attempt at the passphrase costs. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

export interface PassphraseWrap extends Argon2Cost {
  readonly kdf: 'argon2id';
  /** 32 hex */
  readonly salt: string;
  /** 120 hex: nonce (12 bytes), wrapped key (32), tag (16) */
  readonly wrapped: string;
}

export interface RecoveryWrap {
  readonly kdf: 'hkdf-sha256';
  /** 32 hex */
  readonly salt: string;
  /** 120 hex, as above */
  readonly wrapped: string;
}

/** What writing an encrypted archive needs. Kept by the caller; it holds no passphrase. */
export interface SealingKey {
  /** 32 bytes */
  readonly key: Uint8Array;
  readonly wraps: KeyWraps;
}

export const SALT_BYTES = 16;
const WRAPPED_BYTES = 12 + 32 + 16;
const KEY_CHECK_BYTES = 16;

/** A file says what its derivation costs, and anybody can write a file: beyond these it is refused before any work. */
const MOST = { memoryKiB: 262_144, iterations: 16, parallelism: 4, memoryTimesIterations: 1_048_576 };

/** Whether the cost is one that Argon2 knows and that this program is ready to pay: at most 256 MiB and some seconds. */
export function isAcceptableCost({ memoryKiB, iterations, parallelism }: Argon2Cost): boolean {
  return (
    isWhole(parallelism, 1, MOST.parallelism) &&
    isWhole(memoryKiB, 8 * parallelism, MOST.memoryKiB) &&
    isWhole(iterations, 1, MOST.iterations) &&
    memoryKiB * iterations <= MOST.memoryTimesIterations
  );
}

/** Wraps from a header or from a key kept as JSON. @returns null for anything else, or for a cost beyond the bounds */
export function readKeyWraps(value: JsonValue | undefined): KeyWraps | null {
  if (!isJsonObject(value)) return null;
  const { keyCheck } = value;
  const passphrase = readPassphraseWrap(value['passphrase']);
  const recovery = readRecoveryWrap(value['recovery']);
  if (!isHex(keyCheck, KEY_CHECK_BYTES) || passphrase === null || recovery === null) return null;
  return { keyCheck, passphrase, recovery };
}

function readPassphraseWrap(value: JsonValue | undefined): PassphraseWrap | null {
  if (!isJsonObject(value) || value['kdf'] !== 'argon2id') return null;
  const sealed = readSealed(value);
  const { memoryKiB, iterations, parallelism } = value;
  if (sealed === null || typeof memoryKiB !== 'number') return null;
  if (typeof iterations !== 'number' || typeof parallelism !== 'number') return null;
  const cost = { memoryKiB, iterations, parallelism };
  return isAcceptableCost(cost) ? { kdf: 'argon2id', ...cost, ...sealed } : null;
}

function readRecoveryWrap(value: JsonValue | undefined): RecoveryWrap | null {
  if (!isJsonObject(value) || value['kdf'] !== 'hkdf-sha256') return null;
  const sealed = readSealed(value);
  return sealed === null ? null : { kdf: 'hkdf-sha256', ...sealed };
}

function readSealed({ salt, wrapped }: JsonObject): Pick<RecoveryWrap, 'salt' | 'wrapped'> | null {
  return isHex(salt, SALT_BYTES) && isHex(wrapped, WRAPPED_BYTES) ? { salt, wrapped } : null;
}
