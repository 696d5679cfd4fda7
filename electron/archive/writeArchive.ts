import type { PartToWrite, Progress } from './archiveParts';
import type { HeaderFacts } from './header';
import type { SealingKey } from './keyWraps';
import type { ArchiveManifest, JsonObject } from './manifest';

/** Takes bytes in order. They belong to the writer: the same memory is used again once the promise has settled. */
export interface ArchiveSink {
  write(bytes: Uint8Array): Promise<void>;
}

export interface ArchiveToWrite {
  readonly sink: ArchiveSink;
  readonly header: HeaderFacts;
  readonly facts: JsonObject;
  readonly parts: AsyncIterable<PartToWrite>;
  /** null writes a plain archive */
  readonly sealing: SealingKey | null;
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Writes an archive through the sink, part after part, never holding more than a few frames. It neither flushes nor
 * renames: until it has returned, what the sink got is no archive.
 * @returns the length of the file and what it holds, as `openArchive` reads it
 * @throws what the sink throws; ArchiveError `cancelled`; `damaged` when a part is not what was expected of it; TypeError
 * for a part's name or a header that a reader would refuse
 */
export function writeArchive(
  _request: ArchiveToWrite,
): Promise<{ readonly bytes: number; readonly manifest: ArchiveManifest }> {
  return Promise.reject(new Error('not built yet'));
}
