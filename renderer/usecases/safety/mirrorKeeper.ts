import type { CopyFacts } from '../../store/parts/copyFacts';
import { readFingerprint } from '../../store/queries/readCounter';
import { failureOf } from './failures';
import { nextMirrorAt, type MirrorTimes } from './mirrorTimes';
import type { SafetyFailure } from './safetyFailure';
import { syncMirror, type SyncRequest } from './syncMirror';

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
  /** Bytes sent so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** A clock and an alarm, the browser's own in the program. */
export interface Alarm {
  readonly now: () => number;
  /** @returns a function that calls it off */
  readonly after: (ms: number, ring: () => void) => () => void;
}

const BROWSER_ALARM: Alarm = {
  now: () => performance.now(),
  after: (ms, ring) => {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
};

/** At least this often it is looked whether the mirror is behind, whatever was heard of acts. */
const LOOK_EVERY_MS = 15 * 60_000;

/** Even in a hurry: whoever goes to and fro between windows does not make a mirror each time. */
const HURRY_GAP_MS = 10_000;

const NOTHING_KNOWN: MirrorState = { running: false, last: null, behind: false, problem: null, failures: 0 };

/**
 * Keeps the mirror up to date while the program is open: after acts, when work rests for a moment, and again and again where
 * one failed. One copy at a time, a piece at a time: the page answers meanwhile.
 */
export class MirrorKeeper {
  readonly #request: Omit<SyncRequest, 'signal' | 'onProgress'>;
  readonly #alarm: Alarm;
  readonly #listeners = new Set<() => void>();
  readonly #deaf: () => void;
  readonly #stopped = new AbortController();
  #state: MirrorState = NOTHING_KNOWN;
  #times: MirrorTimes = { firstAct: null, lastAct: null, tried: null, failures: 0 };
  #pauses = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #callOff: () => void = () => undefined;

  /** @param head facts of the newest mirror as the start found them; null when there is none */
  constructor(
    request: Omit<SyncRequest, 'signal' | 'onProgress'>,
    head: CopyFacts | null,
    alarm: Alarm = BROWSER_ALARM,
  ) {
    this.#request = request;
    this.#alarm = alarm;
    this.#state = { ...NOTHING_KNOWN, last: head };
    this.#deaf = request.database.onCommit(() => this.#noteAct());
    this.#look();
  }

  get state(): MirrorState {
    return this.#state;
  }

  /** @returns a function that stops listening */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Brings the mirror up to date now, even while paused, after a copy that is under way. @throws SafetyFailure */
  sync(options: SyncOptions = {}): Promise<CopyFacts> {
    const next = this.#turn.then(() => this.#copy(options));
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** Begins no copy of its own meanwhile. @returns a function that lets it go on */
  pause(): () => void {
    this.#pauses += 1;
    let paused = true;
    return () => {
      if (paused) this.#pauses -= 1;
      paused = false;
      this.#setAlarm();
    };
  }

  /** Copies what was done last without waiting for rest, unless one was just made, or the last one failed. */
  hurry(): void {
    const { tried, failures } = this.#times;
    const justTried = tried !== null && this.#alarm.now() - tried.at < HURRY_GAP_MS;
    const { behind, running } = this.#state;
    if (!behind || running || justTried || failures > 0 || this.#pauses > 0) return;
    if (!this.#stopped.signal.aborted) this.sync().catch(() => undefined);
  }

  /** For good: nothing is copied any more, and what is under way ends. */
  stop(): void {
    this.#stopped.abort();
    this.#deaf();
    this.#callOff();
  }

  #noteAct(): void {
    const now = this.#alarm.now();
    this.#times = { ...this.#times, firstAct: this.#times.firstAct ?? now, lastAct: now };
    if (!this.#state.behind) this.#tell({ behind: true });
    this.#setAlarm();
  }

  /** Whether there is something to copy that no act of this page told of: work before the start, or a failed look. */
  #look(): void {
    readFingerprint(this.#request.database).then(
      ({ counter, lastHash }) => {
        const { last } = this.#state;
        const same =
          last === null ? counter === 0 : counter === last.counter && (lastHash ?? '') === hashOf(last);
        if (!same && this.#times.firstAct === null) this.#noteAct();
        else this.#setAlarm();
      },
      () => this.#setAlarm(),
    );
  }

  #setAlarm(): void {
    this.#callOff();
    if (this.#stopped.signal.aborted || this.#pauses > 0 || this.#state.running) return;
    const at = nextMirrorAt(this.#times);
    this.#callOff =
      at === null
        ? this.#alarm.after(LOOK_EVERY_MS, () => this.#look())
        : this.#alarm.after(Math.max(0, at - this.#alarm.now()), () => {
            // Told in the state, and tried again.
            if (this.#pauses === 0) this.sync().catch(() => undefined);
          });
  }

  async #copy({ signal, onProgress }: SyncOptions): Promise<CopyFacts> {
    const begun = this.#alarm.now();
    const acts = { firstAct: this.#times.firstAct, lastAct: this.#times.lastAct };
    // Acts from here on count as new: some of them may be in this copy already, which costs an idle look.
    this.#times = { ...this.#times, firstAct: null, lastAct: null };
    this.#callOff();
    this.#tell({ running: true });
    const stopped = this.#stopped.signal;
    const either = signal === undefined ? stopped : AbortSignal.any([signal, stopped]);
    try {
      const facts = await syncMirror({
        ...this.#request,
        signal: either,
        ...(onProgress === undefined ? {} : { onProgress }),
      });
      this.#noteTry(begun, 0);
      this.#tell({
        running: false,
        last: facts,
        behind: this.#times.firstAct !== null,
        problem: null,
        failures: 0,
      });
      return facts;
    } catch (error) {
      const problem = failureOf(error, 'mirror', 'computer', either);
      // Neither is a fault: it is done again in its time.
      const cancelled = problem.code === 'cancelled' || problem.code === 'locked';
      const failures = this.#state.failures + (cancelled ? 0 : 1);
      this.#noteTry(begun, Math.max(failures, 1));
      const { firstAct, lastAct } = this.#times;
      this.#times = {
        ...this.#times,
        firstAct: acts.firstAct ?? firstAct ?? begun,
        lastAct: lastAct ?? acts.lastAct ?? begun,
      };
      this.#tell({ running: false, behind: true, failures, ...(cancelled ? {} : { problem }) });
      throw problem;
    } finally {
      this.#setAlarm();
    }
  }

  #noteTry(begun: number, failures: number): void {
    const at = this.#alarm.now();
    this.#times = { ...this.#times, tried: { at, took: at - begun }, failures };
  }

  #tell(news: Partial<MirrorState>): void {
    this.#state = { ...this.#state, ...news };
    for (const listener of [...this.#listeners]) listener();
  }
}

function hashOf({ counter, lastHash }: CopyFacts): string {
  return counter === 0 ? '' : lastHash;
}
