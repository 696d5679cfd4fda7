import type { BridgeErrorCode } from '../../bridge/errors';

/** A failure that the page has a sentence for. */
export class ShellError extends Error {
  constructor(readonly code: BridgeErrorCode) {
    super(code);
    this.name = 'ShellError';
  }
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const NOT_WRITABLE = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'EBUSY',
  'EIO',
  'ENODEV',
  'ENXIO',
  'ENAMETOOLONG',
];

export function errorCodeOf(error: unknown): BridgeErrorCode {
  if (error instanceof ShellError) return error.code;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (FULL.includes(code)) return 'disk-full';
  if (NOT_WRITABLE.includes(code)) return 'not-writable';
  return 'unexpected';
}
