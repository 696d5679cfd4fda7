import { join } from 'node:path';
import * as v from 'valibot';
import type { LockState } from '../../../bridge/safety';
import type { Disk } from '../disk';
import { readJson } from '../smallFile';
import { waitLeft } from './waits';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const schema = v.strictObject({
  format: v.literal(1),
  /** Argon2id in its usual notation. Its cost is ours: no file makes us work more. */
  verifier: v.pipe(
    v.string(),
    v.regex(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/),
  ),
  idleMinutes: whole,
  wrongTries: whole,
  /** Milliseconds since 1970. */
  lastTryAt: whole,
});

export type LockFile = v.InferOutput<typeof schema>;

export function lockPath(dataFolder: string): string {
  return join(dataFolder, 'lock.json');
}

/**
 * What is kept of the lock, null without one. A file that is damaged is none: the lock keeps people at this screen out, and
 * never those who can write to the data folder.
 */
export async function readLock(disk: Disk, dataFolder: string): Promise<LockFile | null> {
  const result = v.safeParse(schema, await readJson(disk, lockPath(dataFolder), 4096));
  return result.success ? result.output : null;
}

/** What the file says, as far as the page is told. @param now milliseconds since 1970 */
export function lockFacts(lock: LockFile | null, now: number): Omit<LockState, 'locked'> {
  if (lock === null) return { enabled: false, idleMinutes: 0, waitSeconds: 0 };
  const { idleMinutes, wrongTries, lastTryAt } = lock;
  return { enabled: true, idleMinutes, waitSeconds: waitLeft(wrongTries, lastTryAt, now) };
}
