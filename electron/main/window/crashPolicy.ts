const LOOP_MS = 60_000;

/** A page that crashes is reloaded once; when it crashes again within a minute, reloading would only go on for ever. */
export function afterCrash(lastCrashAt: number | null, now: number): 'reload' | 'recovery' {
  return lastCrashAt !== null && now - lastCrashAt < LOOP_MS ? 'recovery' : 'reload';
}
