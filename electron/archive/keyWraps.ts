/** The backup key under the passphrase and under the recovery code: safe to keep in clear. Bytes are lower-case hex. */
export interface KeyWraps {
  /** 32 hex: tells whether a key is this one */
  readonly keyCheck: string;
  readonly passphrase: PassphraseWrap;
  readonly recovery: RecoveryWrap;
}

export interface PassphraseWrap {
  readonly kdf: 'argon2id';
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
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
