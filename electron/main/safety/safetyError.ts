import type { DamagePlace, SafetyProblem } from '../../bridge/safety';

/** What the page gets instead of a value: one of our own codes, or one of the shell's. */
export type SafetyCode = SafetyProblem | 'invalid-argument' | 'disk-full' | 'not-writable' | 'unknown-token';

/** A failure that has a sentence. `at` only with `damaged` and `truncated`. */
export class SafetyError extends Error {
  constructor(
    readonly code: SafetyCode,
    readonly at: DamagePlace | null = null,
  ) {
    super(at === null ? code : `${code} (${at.part ?? 'outside parts'}, ${String(at.offset)})`);
    this.name = 'SafetyError';
  }
}

/** The system's code of an error (`ENOSPC`), or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const FULL = ['ENOSPC', 'EDQUOT'];
const REFUSED = ['EROFS', 'EACCES', 'EPERM'];
const GONE = [
  'ENOENT',
  'ENOTDIR',
  'EIO',
  'ENODEV',
  'ENXIO',
  'EBADF',
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
  'ECONNABORTED',
  'EREMOTEIO',
  'UNKNOWN',
];
/** What Node has no name for, as a drive without its medium. */
const NAMELESS = 'Unknown system error';

/** What went wrong in writing to a stick or a chosen folder: it was pulled out, is full, takes no file that large, or takes none. */
export function placeError(error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof SafetyError) return error;
  if (FULL.includes(code)) return new SafetyError('disk-full');
  if (code === 'EFBIG') return new SafetyError('place-file-limit');
  if (REFUSED.includes(code)) return new SafetyError('place-read-only');
  if (GONE.includes(code) || code.startsWith(NAMELESS)) return new SafetyError('place-gone');
  return error;
}

/** What went wrong in reading from there: it was pulled out, or the system does not let the file be read. */
export function readingError(error: unknown): unknown {
  return REFUSED.includes(systemCode(error)) ? new SafetyError('not-readable') : placeError(error);
}

/** What went wrong in our own data folder. */
export function dataFolderError(error: unknown): unknown {
  const code = systemCode(error);
  if (FULL.includes(code) || code === 'EFBIG') return new SafetyError('disk-full');
  if (REFUSED.includes(code)) return new SafetyError('not-writable');
  return error;
}
