import * as v from 'valibot';
import { gives, safetyCall } from '../call';
import { MAX_PASSPHRASE, MIN_PASSPHRASE, type LockState, type PassphraseTry } from '../safety';

const MAX_IDLE_MINUTES = 24 * 60;

export const NEW_PASSPHRASE_SCHEMA = v.pipe(
  v.string(),
  v.minLength(MIN_PASSPHRASE),
  v.maxLength(MAX_PASSPHRASE),
);
export const TRIED_PASSPHRASE_SCHEMA = v.pipe(v.string(), v.maxLength(MAX_PASSPHRASE));
const tried = v.strictObject({ passphrase: TRIED_PASSPHRASE_SCHEMA });

export const LOCK_CALLS = {
  lockState: safetyCall({ request: v.undefined(), answer: gives<LockState>(), whileLocked: 'taken' }),
  /** `current`: the passphrase in force, null when there is none. */
  setLock: safetyCall({
    request: v.strictObject({
      passphrase: NEW_PASSPHRASE_SCHEMA,
      idleMinutes: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_IDLE_MINUTES)),
      current: v.nullable(TRIED_PASSPHRASE_SCHEMA),
    }),
    answer: gives<PassphraseTry>(),
    whileLocked: 'refused',
  }),
  removeLock: safetyCall({ request: tried, answer: gives<PassphraseTry>(), whileLocked: 'refused' }),
  unlock: safetyCall({ request: tried, answer: gives<PassphraseTry>(), whileLocked: 'taken' }),
  /** Locks at once where a lock is set. */
  lockNow: safetyCall({ request: v.undefined(), answer: gives<LockState>(), whileLocked: 'taken' }),
};
