import { ArchiveError } from '../../../archive/archiveError';
import { dataFolderError, SafetyError } from '../safetyError';
import type { Failure } from './protocol';

/** The code of anything thrown. What has none of ours is `unexpected`, and worth a line in the log. */
export function failureOf(error: unknown): Failure {
  const known = dataFolderError(error);
  if (known instanceof SafetyError) return { code: known.code, at: known.at };
  if (error instanceof ArchiveError) {
    const tells = error.code === 'damaged' || error.code === 'truncated';
    return { code: error.code, at: tells ? { part: error.part, offset: error.offset } : null };
  }
  return { code: 'unexpected', at: null };
}
