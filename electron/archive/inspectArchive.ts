import type { ArchiveSource } from './archiveStreams';
import { endStands } from './frameReader';
import { readHead } from './readHead';
import type { HeaderFacts } from './header';

/** What an archive says without a secret, its head checked and the rest unread. */
export interface ArchiveInspection extends HeaderFacts {
  readonly formatVersion: number;
  readonly encrypted: boolean;
  /** The end stands where it should: a file cut while it was copied has none. It says nothing of what lies between. */
  readonly complete: boolean;
}

/** @throws ArchiveError `not-an-archive`, `newer-format`, `truncated` or `damaged` (the head itself) */
export async function inspectArchive(source: ArchiveSource): Promise<ArchiveInspection> {
  const { encryption, ...facts } = (await readHead(source)).header;
  return { ...facts, encrypted: encryption !== null, complete: await endStands(source) };
}
