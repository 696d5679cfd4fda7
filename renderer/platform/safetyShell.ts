import type * as erasures from '../../electron/bridge/calls/erasures';
import type * as restores from '../../electron/bridge/calls/restores';
import type * as copies from '../../electron/bridge/copies';
import type { SafetyCall } from '../../electron/bridge/contract';
import { BRIDGE_ERROR_CODES, type BridgeErrorCode } from '../../electron/bridge/errors';
import type { BridgeListening } from '../../electron/bridge/events';
import type * as bridge from '../../electron/bridge/safety';
import type { ShellCalls } from './shellCalls';

export type BackupPlace = bridge.BackupPlace;
export type BackupState = bridge.BackupState;
export type BackupStep = bridge.BackupStep;
export type BackupSource = bridge.BackupSource;
export type MirrorSource = bridge.MirrorSource;
export type RestoreSources = bridge.RestoreSources;
export type RestoreSecret = restores.RestoreSecret;
export type RestoreSource = bridge.RestoreSource;
export type MirrorHead = bridge.MirrorHead;
export type PartChunk = bridge.PartChunk;
export type PartEntry = copies.PartEntry;
export type ErasedAccount = erasures.ErasedAccount;
export type DamagePlace = bridge.DamagePlace;
export type WrittenBackup = bridge.WrittenBackup;
export type SafetyEvent = bridge.SafetyEvent;
export type LockState = bridge.LockState;
export type ShellErrorCode = BridgeErrorCode;

/** The code of an event, as one that there are sentences for. */
export function knownCode(code: string): ShellErrorCode {
  return BRIDGE_ERROR_CODES.find((known) => known === code) ?? 'unexpected';
}

/** The shell's calls for mirrors, backups, restore and the lock: each gives its value or throws a `BridgeError`. */
export type SafetyShell = ShellCalls<SafetyCall> & Pick<BridgeListening, 'onSafety'>;
