import type { KeyWraps } from './keyWraps';

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
