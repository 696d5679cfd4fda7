import type { LockState, SafetyShell } from './safetyShell';

type LockShell = Pick<SafetyShell, 'lockState' | 'lockNow' | 'unlock' | 'setLock' | 'removeLock'>;
export type PassphraseTry = Awaited<ReturnType<SafetyShell['unlock']>>;

/** The lock as the window sees it. Made for `useSyncExternalStore`: a new object each time that something changed. */
export class LockWatch {
  #state: LockState | null = null;
  /** The window is locked, whether the shell has answered or not. */
  #closed = false;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly shell: LockShell) {}

  /** Null until the shell was asked. */
  readonly state = (): LockState | null => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @throws BridgeError when the shell can't say: nothing is shown then */
  async refresh(): Promise<LockState> {
    const state = await this.shell.lockState();
    return this.#tell({ ...state, locked: state.locked || (this.#closed && state.enabled) });
  }

  /** Locks where a lock is set, the window and the shell at once. The shell lets what is under way go on to its end. */
  async lock(): Promise<void> {
    const state = this.#state;
    if (state === null || !state.enabled || state.locked) return;
    this.#closed = true;
    this.#tell({ ...state, locked: true });
    await this.shell.lockNow().catch(() => undefined);
  }

  /** @throws BridgeError */
  async unlock(passphrase: string): Promise<PassphraseTry> {
    const tried = await this.shell.unlock({ passphrase });
    if (tried.ok) {
      this.#closed = false;
      await this.refresh();
    } else if (this.#state !== null) this.#tell({ ...this.#state, waitSeconds: tried.waitSeconds });
    return tried;
  }

  /** @param current the passphrase in force, null when there is none @throws BridgeError */
  async set(passphrase: string, idleMinutes: number, current: string | null): Promise<PassphraseTry> {
    const tried = await this.shell.setLock({ passphrase, idleMinutes, current });
    await this.refresh();
    return tried;
  }

  /** @throws BridgeError */
  async remove(passphrase: string): Promise<PassphraseTry> {
    const tried = await this.shell.removeLock({ passphrase });
    await this.refresh();
    return tried;
  }

  #tell(state: LockState): LockState {
    this.#state = state;
    for (const listener of this.#listeners) listener();
    return state;
  }
}
