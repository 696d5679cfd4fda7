import type { SafetyFailure } from './safetyFailure';
import type { CopyFacts } from '../../store/parts/copyFacts';

/** What is known of the mirror by now. A new object each time that something changed: made for `useSyncExternalStore`. */
export interface MirrorState {
  readonly running: boolean;
  /** The newest mirror; null while there is none, or none is known yet. */
  readonly last: CopyFacts | null;
  /** Acts were done since. */
  readonly behind: boolean;
  /** Why the last try failed; null once one went well. */
  readonly problem: SafetyFailure | null;
  /** How many tries failed in a row. */
  readonly failures: number;
}

export interface SyncOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytes: number) => void;
}

/** Keeps the mirror up to date while the program is open. */
export interface MirrorKeeper {
  readonly state: MirrorState;
  /** @returns a function that stops listening */
  subscribe(listener: () => void): () => void;
  /** Brings the mirror up to date now, even while paused. @returns its facts @throws SafetyFailure */
  sync(options?: SyncOptions): Promise<CopyFacts>;
  /** Begins no copy of its own meanwhile. @returns a function that lets it go on */
  pause(): () => void;
  /** For good: stops listening to the database. */
  stop(): void;
}
