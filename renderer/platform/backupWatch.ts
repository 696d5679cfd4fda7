import type { BackupState, SafetyShell } from './safetyShell';

/** What is known of the backups: what the shell last said, or why it could not say it. */
export interface BackupKnowledge {
  /** Null until it was first told. */
  readonly backups: BackupState | null;
  /** Why it could not be told the last time; null when it could. */
  readonly error: unknown;
}

/** Follows what the shell knows of the backups, for every screen that speaks of them. Made for `useSyncExternalStore`. */
export class BackupWatch {
  #known: BackupKnowledge = { backups: null, error: null };
  #asked = 0;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly shell: Pick<SafetyShell, 'backupState'>) {}

  readonly known = (): BackupKnowledge => this.#known;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks again: after a backup, when the day changes, when the window is looked at. Never rejects. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    let next: BackupKnowledge;
    try {
      next = { backups: await this.shell.backupState(), error: null };
    } catch (error) {
      next = { backups: this.#known.backups, error };
    }
    // Answers may come out of order: the last question's counts.
    if (turn !== this.#asked) return;
    this.#known = next;
    for (const listener of this.#listeners) listener();
  }
}
