import type { Day } from '../domain/day';
import type { BackupWatch } from './backupWatch';
import type { BusyTracker } from './busy';
import type { LockWatch } from './lockWatch';
import type { Shell, ShellInfo } from './bridge';

/** Keys under which `app` hands the platform to the screens: `useProvided(SHELL)`. */
export const SHELL: { readonly name: 'shell'; readonly type?: Shell } = { name: 'shell' };
export const SHELL_INFO: { readonly name: 'shellInfo'; readonly type?: ShellInfo } = { name: 'shellInfo' };
/** Long work under way: the shell asks before it closes. */
export const BUSY: { readonly name: 'busy'; readonly type?: BusyTracker } = { name: 'busy' };
/** The calendar day; screens are drawn again when it changes. */
export const TODAY: { readonly name: 'today'; readonly type?: Day } = { name: 'today' };
/** Which backups there are, and since when one is due. */
export const BACKUPS: { readonly name: 'backups'; readonly type?: BackupWatch } = { name: 'backups' };
/** The lock on the screen. */
export const LOCK: { readonly name: 'lock'; readonly type?: LockWatch } = { name: 'lock' };
