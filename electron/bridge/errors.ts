import { SAFETY_PROBLEMS } from './safety';

/** What can go wrong in the shell. The page has a sentence for each (`bridge.<code>` in i18n). */
export const BRIDGE_ERROR_CODES = [
  'invalid-argument', // the page sent something of the wrong shape
  'forbidden-sender', // the call did not come from our page
  'disk-full',
  'not-writable', // no right to write there, read-only volume, stick removed
  'unknown-token',
  'no-program', // the system has no program that opens this kind of file
  'unexpected',
  ...SAFETY_PROBLEMS,
] as const;
export type BridgeErrorCode = (typeof BRIDGE_ERROR_CODES)[number];
