import type { PassphraseWrap, KeyWraps, SealingKey } from './keyWraps';

export type Argon2Cost = Pick<PassphraseWrap, 'memoryKiB' | 'iterations' | 'parallelism'>;

/** 64 MiB, three passes: some 0.4 s on an ordinary machine. */
export const ARGON2_COST: Argon2Cost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

/**
 * A new backup key with both its wraps. The recovery code is in groups, as it is printed; it is kept nowhere.
 * @param passphrase taken in Unicode form NFC, otherwise as typed
 */
export function createBackupKey(
  _passphrase: string,
  _cost: Argon2Cost = ARGON2_COST,
): Promise<SealingKey & { readonly recoveryCode: string }> {
  return Promise.reject(new Error('not built yet'));
}

/** @throws ArchiveError `wrong-passphrase`; `damaged` when the wrap asks for more work than an honest one does */
export function unwrapWithPassphrase(_wraps: KeyWraps, _passphrase: string): Promise<Uint8Array> {
  return Promise.reject(new Error('not built yet'));
}

/** @param recoveryCode as typed: case, spaces and hyphens don't count, O is read as 0, I and L as 1
 * @throws ArchiveError `wrong-recovery-code` */
export function unwrapWithRecoveryCode(_wraps: KeyWraps, _recoveryCode: string): Promise<Uint8Array> {
  return Promise.reject(new Error('not built yet'));
}
