import type { RestoreSecret, RestoreSource, RestoreSources } from '../../platform/safetyShell';
import type { CopyFacts } from '../../store/parts/copyFacts';
import type { SafetyTools } from './safety';
import { SafetyFailure } from './safetyFailure';

/** `load`: bytes; `check`: records; `swap`: the last moment, which cannot be cancelled. */
export const RESTORE_STEPS = ['load', 'check', 'erase', 'swap'] as const;
export type RestoreStep = (typeof RESTORE_STEPS)[number];

export interface RestoreProgress {
  readonly step: RestoreStep;
  readonly done: number;
  readonly total: number;
}

export interface RestoreOptions {
  readonly onProgress?: (progress: RestoreProgress) => void;
  readonly signal?: AbortSignal;
}

/** A copy opened for reading: what it holds is shown before anything is done. Close it, or restore it. */
export interface OpenedSource {
  readonly source: RestoreSource;
  readonly session: string;
  readonly facts: CopyFacts;
  /** Bytes of all its parts as stored. */
  readonly bytes: number;
  close(): Promise<void>;
}

export interface RestoreReport {
  readonly facts: CopyFacts;
  /** Customers erased again, because they were erased after this copy was made. */
  readonly erased: number;
}

/** Every copy that can be reached now, newest first. @throws SafetyFailure */
export function listSources(_tools: Pick<SafetyTools, 'shell'>): Promise<RestoreSources> {
  return Promise.reject(new SafetyFailure('unexpected', 'open', { where: 'computer' }));
}

/**
 * Opens a copy and says what it holds. The secret is not kept.
 * @throws SafetyFailure `passphrase-needed`, `wrong-passphrase`, `wrong-recovery-code`, `damaged`, `truncated`, `newer-format`, `newer-database`, `place-gone` …
 */
export function openSource(
  _tools: Pick<SafetyTools, 'shell'>,
  _source: RestoreSource,
  _secret?: RestoreSecret,
): Promise<OpenedSource> {
  return Promise.reject(new SafetyFailure('unexpected', 'open', { where: 'copy' }));
}

/**
 * Loads an opened copy into a database of its own, checks it whole, and makes it the owner's in one write. Before that write
 * nothing is changed, however it ends. The database that was there is kept until `confirmRestore`. Afterwards show the
 * report, then call `tools.startAnew`: what was open belongs to the former database.
 * @throws SafetyFailure; the copy is closed in any case
 */
export function restore(
  _tools: SafetyTools,
  _opened: OpenedSource,
  _options: RestoreOptions = {},
): Promise<RestoreReport> {
  return Promise.reject(new SafetyFailure('unexpected', 'load', { where: 'copy' }));
}
