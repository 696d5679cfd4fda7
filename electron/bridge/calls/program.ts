import * as v from 'valibot';
import { call, gives, NOTHING } from '../call';

export interface AppInfo {
  readonly version: string;
  readonly platform: 'win32' | 'darwin' | 'linux';
  /** The calendar day on this computer, `YYYY-MM-DD`. */
  readonly today: string;
  /** The program runs in an installed browser instead of Electron; said plainly in the interface. */
  readonly standIn: boolean;
  readonly dataFolder: string;
}

export const PROGRAM_CALLS = {
  /** Facts about the program and the day. */
  appInfo: call({ request: v.undefined(), answer: gives<AppInfo>() }),
  /** Room on the disk that the database is on, in bytes; `free` null where the system does not tell. */
  dataSpace: call({ request: v.undefined(), answer: gives<{ readonly free: number | null }>() }),
  /** Says whether something is under way that a quit would interrupt; the shell then asks before it closes. */
  setBusy: call({
    request: v.strictObject({ busy: v.boolean(), sentence: v.pipe(v.string(), v.maxLength(500)) }),
    answer: NOTHING,
  }),
  /** Says whether the mirror lacks something that was done: before it closes, the shell then asks for it, and waits a moment. */
  setBehind: call({ request: v.strictObject({ behind: v.boolean() }), answer: NOTHING }),
  /** The language of native menus and dialogs. */
  setLanguage: call({
    request: v.strictObject({ language: v.picklist(['fr', 'en']) }),
    answer: NOTHING,
  }),
  setTheme: call({
    request: v.strictObject({ theme: v.picklist(['system', 'light', 'dark']) }),
    answer: NOTHING,
  }),
};
