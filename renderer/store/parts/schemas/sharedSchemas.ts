import * as v from 'valibot';
import { accountIdSchema, centsSchema, countSchema, daySchema, sha256Schema } from '../../acts/schemas';
import { textOrNull, textSchema } from '../../kinds/forms';

/** What a file said, wider than what the owner may type. */
export const addressSchema = v.strictObject({
  lines: v.array(textSchema),
  postCode: textSchema,
  town: textSchema,
  country: textOrNull,
});
export const termsSchema = v.strictObject({
  kind: v.picklist(['net', 'endOfMonthAfter', 'daysAfterEndOfMonth']),
  days: countSchema,
  on: v.nullable(countSchema),
});

export const claimedSchema = v.nullable(
  v.strictObject({ upTo: daySchema, interest: centsSchema, compensation: centsSchema }),
);

export const pastSumSchema = v.strictObject({ count: countSchema, cents: centsSchema, hash: sha256Schema });

/** What an account's record says beside its content, in every form. */
export const indexEntries = {
  id: accountIdSchema,
  code: textSchema,
  nameKey: textSchema,
  oldestDueOn: v.nullable(daySchema),
  numbers: v.array(textSchema),
  totals: v.strictObject({ balance: centsSchema, waiting: centsSchema, itemCount: countSchema }),
  slices: v.array(v.strictObject({ slice: countSchema, count: countSchema, hash: sha256Schema })),
  hash: sha256Schema,
};
