import { ArchiveError } from './archiveError';
import type { ArchiveSource } from './archiveStreams';
import { decodeHeader, HEADER_CHECK_BYTES, headerLength, PRELUDE_BYTES, type ArchiveHeader } from './header';

/** The head of a file with its length and its checksum. @throws ArchiveError `not-an-archive`, `newer-format`, `truncated`, `damaged` */
export async function readHead(
  source: ArchiveSource,
): Promise<{ readonly header: ArchiveHeader; readonly bytes: number; readonly headerCheck: Uint8Array }> {
  const length = headerLength(await source.read(0, Math.min(PRELUDE_BYTES, source.size)));
  const bytes = Buffer.from(await source.read(0, Math.min(length, source.size)));
  if (bytes.length < length) throw new ArchiveError('truncated', 'within the head', { offset: 0 });
  const headerCheck = bytes.subarray(length - HEADER_CHECK_BYTES);
  return { header: decodeHeader(bytes), bytes: length, headerCheck };
}
