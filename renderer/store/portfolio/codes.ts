import type { CustomerKind } from '../../domain/account/account';
import type { ItemKind } from '../../domain/account/item';
import { fromEpochDay, toEpochDay, type Day } from '../../domain/day';
import { DEFAULT_PLAN } from '../../domain/plans/defaultPlan';
import type { StepId } from '../../domain/plans/plan';
import { REASON_CODES, type ReasonCode } from '../../domain/reasons/reasons';
import { AGE_BUCKETS, type AgeBucket } from './protocol';

/** Small integers for words, so that columns are numbers. -1 stands for none. */
export const NONE = -1;
export const KINDS: readonly CustomerKind[] = ['business', 'consumer', 'public'];
export const ITEM_KINDS: readonly ItemKind[] = ['invoice', 'opening', 'creditNote', 'payment'];

/** Steps as they are met: those of the plan that the program brings along first, in their order. */
const STEPS: StepId[] = DEFAULT_PLAN.steps.map(({ id }) => id);
const STEP_CODES = new Map(STEPS.map((step, index) => [step, index]));
const REASON_NUMBERS = new Map(REASON_CODES.map((reason, index) => [reason, index]));

export function stepCode(step: StepId | null): number {
  if (step === null) return NONE;
  const known = STEP_CODES.get(step);
  if (known !== undefined) return known;
  STEP_CODES.set(step, STEPS.length);
  return STEPS.push(step) - 1;
}

export function stepOf(code: number): StepId | null {
  return STEPS[code] ?? null;
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

/** Codes to look for, however many there are; null when the list is empty, which means: no condition. */
export type Mask = ReadonlySet<number> | null;

export function maskOf<T>(values: readonly T[], codeOf: (value: T) => number): Mask {
  return values.length === 0 ? null : new Set(values.map(codeOf));
}

export function inMask(mask: Mask, code: number): boolean {
  return mask === null || mask.has(code);
}
