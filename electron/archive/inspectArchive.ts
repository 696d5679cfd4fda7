import type { ArchiveSource } from './openArchive';

/** What an archive says without a secret, its head checked and the rest unread. */
export interface ArchiveInspection {
  readonly kind: string;
  readonly program: string;
  readonly at: string;
  readonly databaseId: string;
  readonly encrypted: boolean;
  /** the end stands where it should: a file cut while it was copied has none. It says nothing of what lies between */
  readonly complete: boolean;
}

/** @throws ArchiveError `not-an-archive`, `newer-format`, `truncated` or `damaged` (the head itself) */
export function inspectArchive(_source: ArchiveSource): Promise<ArchiveInspection> {
  return Promise.reject(new Error('not built yet'));
}
