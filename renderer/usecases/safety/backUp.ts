import type { BackupPlace } from '../../platform/safetyShell';
import type { CopyFacts } from '../../store/parts/copyFacts';
import type { Services } from '../services';
import type { Safety } from './safety';
import { SafetyFailure } from './safetyFailure';

/** In this order: the mirror is brought up to date, room is looked for, the file is written, flushed and read again; then it is loaded as a restore would, and what it holds is counted and compared. */
export const BACK_UP_STEPS = ['mirror', 'space', 'write', 'flush', 'read-back', 'load', 'compare'] as const;
export type BackUpStep = (typeof BACK_UP_STEPS)[number];

export interface BackUpProgress {
  readonly step: BackUpStep;
  /** Bytes, or records while it is compared; `total` 0 when it is not known. */
  readonly done: number;
  readonly total: number;
}

export interface BackUpOptions {
  readonly onProgress?: (progress: BackUpProgress) => void;
  readonly signal?: AbortSignal;
}

/** A backup that was proven: loaded again from the place, counted, and found the same as what is here. */
export interface BackUpReport {
  readonly name: string;
  readonly place: BackupPlace;
  readonly bytes: number;
  /** Names of older backups that made room. */
  readonly removed: readonly string[];
  /** Counted from the backup itself. */
  readonly proven: CopyFacts;
  /** How far reading again went: to the device, or perhaps only to the system's cache. */
  readonly readBack: 'device' | 'cache-possible';
}

/**
 * Backs up to a place and proves it. Whatever fails, and wherever it is cancelled, nothing stays on the place but the backups
 * that were there.
 * @throws SafetyFailure
 */
export function backUp(
  _services: Pick<Services, 'database'>,
  _safety: Pick<Safety, 'shell' | 'parts' | 'keeper'>,
  _placeId: string,
  _options: BackUpOptions = {},
): Promise<BackUpReport> {
  return Promise.reject(new SafetyFailure('unexpected', 'mirror', { where: 'computer' }));
}
