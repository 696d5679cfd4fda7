import * as v from 'valibot';
import type { AccountId } from '../../domain/account/account';
import type { ItemId } from '../../domain/account/item';
import { parseDay, type Day } from '../../domain/day';
import { parseHalfYear, type HalfYear } from '../../domain/halfYear';
import type { Cents } from '../../domain/money';
import type { Rate } from '../../domain/rate';
import { MOST_TERM_DAYS } from '../../domain/terms/paymentTerms';
import { StoreError } from '../storeError';

/** Shapes of what acts are given. Lengths are bounded: a record must stay readable whatever was pasted into a field. */
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const accountIdSchema = v.pipe(
  idSchema,
  v.transform((text) => text as AccountId),
);
export const itemIdSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(2000),
  v.transform((text) => text as ItemId),
);
export const daySchema = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== null, 'not a calendar day'),
  v.transform((text) => text as Day),
);
export const halfYearSchema = v.pipe(
  v.string(),
  v.check((text) => parseHalfYear(text) !== null, 'not a half-year'),
  v.transform((text) => text as HalfYear),
);
export const centsSchema = v.pipe(
  v.number(),
  v.safeInteger(),
  v.transform((value) => value as Cents),
);
export const rateSchema = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(100_000),
  v.transform((value) => value as Rate),
);
export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const kindSchema = v.picklist(['business', 'consumer', 'public']);

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const filled = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
export const lineSchema = text(300);
export const nameSchema = filled(300);
export const reasonSchema = text(1000);
export const noteSchema = text(20_000);

export const addressSchema = v.strictObject({
  lines: v.pipe(v.array(filled(200)), v.maxLength(10)),
  postCode: text(20),
  town: text(200),
  country: v.nullable(text(100)),
});

export const termsSchema = v.strictObject({
  kind: v.picklist(['net', 'endOfMonthAfter', 'daysAfterEndOfMonth']),
  days: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_TERM_DAYS)),
  on: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31))),
});

export const actContextSchema = v.strictObject({
  at: v.pipe(v.string(), v.isoTimestamp()),
  by: filled(200),
  today: daySchema,
});

/** @throws StoreError `invalid-input` naming the field */
export function checked<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new StoreError('invalid-input', `${v.getDotPath(issue) ?? 'argument'}: ${issue.message}`);
}
