import type { CustomerKind } from '../../domain/account/account';
import type { ItemKind } from '../../domain/account/item';
import { fromEpochDay, toEpochDay, type Day } from '../../domain/day';
import { STEP_IDS, type StepId } from '../../domain/plans/plan';
import { REASON_CODES, type ReasonCode } from '../../domain/reminders/proposal';
import { AGE_BUCKETS, type AgeBucket } from './protocol';

/** Small integers for words, so that columns are numbers. -1 stands for none. */
export const NONE = -1;
export const KINDS: readonly CustomerKind[] = ['business', 'consumer', 'public'];
export const ITEM_KINDS: readonly ItemKind[] = ['invoice', 'opening', 'creditNote', 'payment'];

const STEP_CODES = new Map(STEP_IDS.map((step, index) => [step, index]));
const REASON_NUMBERS = new Map(REASON_CODES.map((reason, index) => [reason, index]));

export function stepCode(step: StepId | null): number {
  return step === null ? NONE : (STEP_CODES.get(step) ?? NONE);
}

export function stepOf(code: number): StepId | null {
  return STEP_IDS[code] ?? null;
}

export function reasonCode(reason: ReasonCode | null): number {
  return reason === null ? NONE : (REASON_NUMBERS.get(reason) ?? NONE);
}

export function reasonOf(code: number): ReasonCode | null {
  return REASON_CODES[code] ?? null;
}

/** A day as days since 1970; a day that is not known sorts first. */
const NO_DAY = -(2 ** 31);

export function dayCode(value: Day | null): number {
  return value === null ? NO_DAY : toEpochDay(value);
}

export function dayOf(code: number): Day | null {
  return code === NO_DAY ? null : fromEpochDay(code);
}

/** Index in AGE_BUCKETS of an item with this many days since its due date. */
export function bucketCode(daysLate: number): number {
  if (daysLate <= 0) return 0;
  if (daysLate <= 30) return 1;
  if (daysLate <= 60) return 2;
  return daysLate <= 90 ? 3 : 4;
}

export function bucketNumber(bucket: AgeBucket): number {
  return AGE_BUCKETS.indexOf(bucket);
}

/** A set of small integers as bits; null when the list is empty, which means: no condition. */
export function maskOf<T>(values: readonly T[], codeOf: (value: T) => number): number | null {
  if (values.length === 0) return null;
  let mask = 0;
  for (const value of values) mask |= 1 << codeOf(value);
  return mask;
}

export function inMask(mask: number | null, code: number): boolean {
  return mask === null || (code >= 0 && (mask & (1 << code)) !== 0);
}
