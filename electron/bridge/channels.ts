import type { EncoursBridge } from './contract';

/** The calls of the bridge that ask main something and get an answer. */
export type BridgeCall = Exclude<keyof EncoursBridge, 'onMenu' | 'onClosing' | 'onSafety'>;

export const BRIDGE_CALLS = [
  'appInfo',
  'dataSpace',
  'saveFile',
  'saveFiles',
  'openSaved',
  'revealSaved',
  'openForPrinting',
  'setBusy',
  'setBehind',
  'setLanguage',
  'setTheme',
  'mirrorHead',
  'mirrorBegin',
  'mirrorChunk',
  'mirrorCommit',
  'mirrorAbort',
  'backupPlaces',
  'chooseBackupFolder',
  'backupState',
  'writeBackup',
  'finishBackup',
  'discardBackup',
  'cancelSafety',
  'restoreSources',
  'chooseBackupFile',
  'openRestore',
  'readRestore',
  'closeRestore',
  'setBackupPassphrase',
  'removeBackupPassphrase',
  'lockState',
  'setLock',
  'removeLock',
  'unlock',
  'lockNow',
  'erasureLog',
  'noteErasures',
] as const satisfies readonly BridgeCall[];

/** The closed list of channels: one for each call, and three on which main speaks first. */
export function channelOf(call: BridgeCall): string {
  return `encours:${call}`;
}

/** Commands of the menu. */
export const MENU_CHANNEL = 'encours:menu';

/** The window is about to close. */
export const CLOSING_CHANNEL = 'encours:closing';

/** Progress and end of backups. */
export const SAFETY_CHANNEL = 'encours:safety';
