/**
 * What can be wrong with an archive, for whoever has to say it to the owner:
 * - `not-an-archive`: the first bytes are not ours
 * - `newer-format`: intact so far, but written by a newer program
 * - `truncated`: the file ends before its end
 * - `damaged`: a byte is not what was written (`part` and `offset` say where, as far as known)
 * - `passphrase-needed`: encrypted, and no secret was given (or the key kept on this machine is not the one of this file)
 * - `wrong-passphrase`, `wrong-recovery-code`: the header is intact and the secret does not open it
 * - `cancelled`: the caller's signal
 */
export type ArchiveErrorCode =
  | 'not-an-archive'
  | 'newer-format'
  | 'truncated'
  | 'damaged'
  | 'passphrase-needed'
  | 'wrong-passphrase'
  | 'wrong-recovery-code'
  | 'cancelled';

/** Where an archive is wrong: the part being read (null outside parts) and the offset of the frame in the file. */
export interface ArchivePlace {
  readonly part?: string | null;
  readonly offset?: number;
}

export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode;
  readonly part: string | null;
  readonly offset: number | null;

  /** @param detail English, for the log: people are told by the code */
  constructor(code: ArchiveErrorCode, detail: string, place: ArchivePlace = {}) {
    super(`${code}: ${detail}`);
    this.name = 'ArchiveError';
    this.code = code;
    this.part = place.part ?? null;
    this.offset = place.offset ?? null;
  }
}

/** @throws ArchiveError `cancelled` once the signal has been given */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ArchiveError('cancelled', 'the caller cancelled');
}
