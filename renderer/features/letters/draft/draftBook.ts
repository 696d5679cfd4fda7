import type { Day } from '../../../domain/day';
import type { DraftSelection } from '../../../store/records/settingRecords';
import { draftFor } from './draftSelection';

export interface DraftState {
  /** Null until it was read. */
  readonly draft: DraftSelection | null;
  /** Why the last change could not be kept; it is still in sight and is tried again with the next one. */
  readonly failure: unknown;
}

export interface DraftKeeping {
  readonly read: () => Promise<DraftSelection | null>;
  readonly save: (draft: DraftSelection) => Promise<unknown>;
  /** Beside the database, at once; null drops it. */
  readonly note: (draft: DraftSelection | null) => void;
  readonly noted: () => DraftSelection | null;
  /** Runs this after a moment of quiet. @returns what calls it off */
  readonly later: (run: () => void) => () => void;
}

/**
 * The owner's work on the day's letters: changed at once in sight and noted at once, saved after a moment of quiet or when
 * the screen is left. The journal says what he decided, not each tick on the way. One write at a time and only the latest
 * state. An external store for React's `useSyncExternalStore`.
 */
export class DraftBook {
  readonly #keeping: DraftKeeping;
  readonly #listeners = new Set<() => void>();
  #state: DraftState = { draft: null, failure: null };
  #saved: DraftSelection | null = null;
  #writing: Promise<void> | null = null;
  #callOff: () => void = () => undefined;

  constructor(
    readonly today: Day,
    keeping: DraftKeeping,
  ) {
    this.#keeping = keeping;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): DraftState => this.#state;

  /** The draft at this very moment, drawn on the screen or not yet. */
  readonly current = (): DraftSelection | null => this.#state.draft;

  /** Reads what is kept. Asked again after a failure. */
  readonly open = async (): Promise<void> => {
    try {
      const noted = this.#keeping.noted();
      const draft = draftFor(this.today, noted ?? (await this.#keeping.read()));
      if (this.#state.draft !== null) return;
      this.#saved = noted === null ? draft : null;
      this.#show({ draft, failure: null });
      if (noted !== null) this.#saveLater();
    } catch (failure) {
      this.#show({ draft: null, failure });
    }
  };

  /** Changes the draft; ignored until it was read. */
  readonly change = (next: (draft: DraftSelection) => DraftSelection): void => {
    const { draft } = this.#state;
    if (draft === null) return;
    const changed = next(draft);
    this.#show({ ...this.#state, draft: changed });
    this.#keeping.note(changed);
    this.#saveLater();
  };

  /** Resolves once the latest state is on disk, or could not be written. */
  readonly flush = (): Promise<void> => {
    this.#callOff();
    this.#writing ??= Promise.resolve().then(() => this.#write());
    return this.#writing;
  };

  #saveLater(): void {
    this.#callOff();
    this.#callOff = this.#keeping.later(() => void this.flush());
  }

  async #write(): Promise<void> {
    try {
      for (let { draft } = this.#state; draft !== null && draft !== this.#saved; { draft } = this.#state) {
        await this.#keeping.save(draft);
        this.#saved = draft;
        if (draft === this.#state.draft) this.#keeping.note(null);
      }
      if (this.#state.failure !== null) this.#show({ ...this.#state, failure: null });
    } catch (failure) {
      this.#show({ ...this.#state, failure });
    }
    // In the same turn as the last look at the draft: a change made from now on begins a write of its own.
    this.#writing = null;
  }

  #show(state: DraftState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
