const FREE_TRIES = 3;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;

/** Seconds to wait after so many wrong passphrases in a row: none after three, then 5, doubled each time up to a quarter of an hour. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries <= FREE_TRIES) return 0;
  const doublings = Math.min(wrongTries - FREE_TRIES - 1, 20);
  return Math.min(FIRST_WAIT_SECONDS * 2 ** doublings, LONGEST_WAIT_SECONDS);
}

/**
 * @param lastTryAt milliseconds since 1970; one in the future (the clock was put back) counts as now, so that turning the clock
 * neither shortens the wait nor makes it longer than it is
 * @returns whole seconds left
 */
export function waitLeft(wrongTries: number, lastTryAt: number, now: number): number {
  const passed = Math.max(0, now - lastTryAt) / 1000;
  return Math.max(0, Math.ceil(waitAfter(wrongTries) - passed));
}
