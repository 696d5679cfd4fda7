import type { PartStream, Progress } from './archiveParts';
import type { ArchiveHeader } from './header';
import type { ArchiveManifest } from './manifest';

/** Reads at an offset; it may give less than was asked for only at the end. */
export interface ArchiveSource {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

export type ArchiveSecret =
  | null
  | { readonly passphrase: string }
  | { readonly recoveryCode: string }
  | { readonly backupKey: Uint8Array };

export interface ReadOptions {
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

export interface ArchiveReader {
  readonly header: ArchiveHeader;
  /** From the end of the file, without reading the parts: checked itself, but it says nothing of the parts yet. */
  readManifest(): Promise<ArchiveManifest>;
  /**
   * Every part in the order of the file. Chunks are checked before they are given, a part when its chunks end, the archive
   * when the parts end: only then is it whole. A part whose chunks were not taken is read and checked all the same.
   * One reading at a time.
   * @throws ArchiveError at the first byte that is not what was written
   */
  parts(options?: ReadOptions): AsyncGenerator<PartStream, void, undefined>;
}

/**
 * @throws ArchiveError: everything but `cancelled` and damage further on. A secret given for a plain archive is not used.
 */
export function openArchive(_source: ArchiveSource, _secret: ArchiveSecret): Promise<ArchiveReader> {
  return Promise.reject(new Error('not built yet'));
}
