import type * as copies from '../../electron/bridge/copies';
import { BRIDGE_ERROR_CODES, type BridgeErrorCode } from '../../electron/bridge/errors';
import type { BridgeResult } from '../../electron/bridge/result';
import type * as bridge from '../../electron/bridge/safety';
import type { SafetyBridge } from '../../electron/bridge/safetyCalls';

export type BackupPlace = bridge.BackupPlace;
export type BackupState = bridge.BackupState;
export type BackupStep = bridge.BackupStep;
export type BackupSource = bridge.BackupSource;
export type MirrorSource = bridge.MirrorSource;
export type RestoreSources = bridge.RestoreSources;
export type RestoreSecret = bridge.RestoreSecret;
export type RestoreSource = bridge.RestoreSource;
export type MirrorHead = bridge.MirrorHead;
export type PartChunk = bridge.PartChunk;
export type PartEntry = copies.PartEntry;
export type ErasedAccount = bridge.ErasedAccount;
export type DamagePlace = bridge.DamagePlace;
export type WrittenBackup = bridge.WrittenBackup;
export type SafetyEvent = bridge.SafetyEvent;
export type LockState = bridge.LockState;
export type ShellErrorCode = BridgeErrorCode;

/** The code of an event, as one that there are sentences for. */
export function knownCode(code: string): ShellErrorCode {
  return BRIDGE_ERROR_CODES.find((known) => known === code) ?? 'unexpected';
}

type SafetyCall = Exclude<keyof SafetyBridge, 'onSafety'>;
type ValueOf<Call extends SafetyCall> =
  Awaited<ReturnType<SafetyBridge[Call]>> extends BridgeResult<infer Value> ? Value : never;

/** The shell's calls for mirrors, backups, restore and the lock: each gives its value or throws a `BridgeError`. */
export type SafetyShell = {
  readonly [Call in SafetyCall]: (...request: Parameters<SafetyBridge[Call]>) => Promise<ValueOf<Call>>;
} & Pick<SafetyBridge, 'onSafety'>;

/** @param unwrap gives a result's value, or throws what the result says went wrong */
export function safetyShellOf(
  shell: SafetyBridge,
  unwrap: <T>(call: string, result: BridgeResult<T>) => T,
): SafetyShell {
  return {
    mirrorHead: async () => unwrap('mirrorHead', await shell.mirrorHead()),
    mirrorBegin: async (request) => unwrap('mirrorBegin', await shell.mirrorBegin(request)),
    mirrorChunk: async (request) => unwrap('mirrorChunk', await shell.mirrorChunk(request)),
    mirrorCommit: async (request) => unwrap('mirrorCommit', await shell.mirrorCommit(request)),
    mirrorAbort: async (request) => unwrap('mirrorAbort', await shell.mirrorAbort(request)),
    backupPlaces: async () => unwrap('backupPlaces', await shell.backupPlaces()),
    chooseBackupFolder: async () => unwrap('chooseBackupFolder', await shell.chooseBackupFolder()),
    backupState: async () => unwrap('backupState', await shell.backupState()),
    writeBackup: async (request) => unwrap('writeBackup', await shell.writeBackup(request)),
    finishBackup: async (request) => unwrap('finishBackup', await shell.finishBackup(request)),
    discardBackup: async (request) => unwrap('discardBackup', await shell.discardBackup(request)),
    cancelSafety: async (request) => unwrap('cancelSafety', await shell.cancelSafety(request)),
    restoreSources: async () => unwrap('restoreSources', await shell.restoreSources()),
    chooseBackupFile: async () => unwrap('chooseBackupFile', await shell.chooseBackupFile()),
    openRestore: async (request) => unwrap('openRestore', await shell.openRestore(request)),
    readRestore: async (request) => unwrap('readRestore', await shell.readRestore(request)),
    closeRestore: async (request) => unwrap('closeRestore', await shell.closeRestore(request)),
    setBackupPassphrase: async (request) =>
      unwrap('setBackupPassphrase', await shell.setBackupPassphrase(request)),
    removeBackupPassphrase: async () =>
      unwrap('removeBackupPassphrase', await shell.removeBackupPassphrase()),
    lockState: async () => unwrap('lockState', await shell.lockState()),
    setLock: async (request) => unwrap('setLock', await shell.setLock(request)),
    removeLock: async (request) => unwrap('removeLock', await shell.removeLock(request)),
    unlock: async (request) => unwrap('unlock', await shell.unlock(request)),
    lockNow: async () => unwrap('lockNow', await shell.lockNow()),
    erasureLog: async () => unwrap('erasureLog', await shell.erasureLog()),
    noteErasures: async (request) => unwrap('noteErasures', await shell.noteErasures(request)),
    onSafety: (listener) => shell.onSafety(listener),
  };
}
