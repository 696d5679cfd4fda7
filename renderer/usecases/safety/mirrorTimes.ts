/** When the next mirror is made. Pure: instants in milliseconds, as the caller's clock gives them. */
export interface MirrorTimes {
  /** Of the first and of the last act that no mirror holds; null when the newest holds all. */
  readonly firstAct: number | null;
  readonly lastAct: number | null;
  /** End of the last try, and how long it took; null before the first. */
  readonly tried: { readonly at: number; readonly took: number } | null;
  /** Tries that failed in a row. */
  readonly failures: number;
}

/** Work rests this long: an import and the acts that follow it make one mirror. */
const QUIET_MS = 5_000;
/** Work that never rests is copied after this long all the same. */
const LONGEST_WAIT_MS = 60_000;
/** Between two mirrors while work goes on; longer where one takes long, so that it takes a twentieth of the time at most. */
const LEAST_GAP_MS = 120_000;
const GAP_FOR_EACH_MS = 20;
const FIRST_RETRY_MS = 30_000;
const LAST_RETRY_MS = 30 * 60_000;

/** @returns the instant, perhaps past; null when nothing is to be copied */
export function nextMirrorAt({ firstAct, lastAct, tried, failures }: MirrorTimes): number | null {
  if (firstAct === null || lastAct === null) return null;
  const rested = Math.min(lastAct + QUIET_MS, firstAct + LONGEST_WAIT_MS);
  if (tried === null) return rested;
  const pause =
    failures > 0
      ? Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), LAST_RETRY_MS)
      : Math.max(LEAST_GAP_MS, tried.took * GAP_FOR_EACH_MS);
  return Math.max(rested, tried.at + pause);
}
