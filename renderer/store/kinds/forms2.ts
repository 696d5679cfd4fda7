import * as v from 'valibot';
import {
  accountIdSchema,
  centsSchema,
  countSchema,
  daySchema,
  idSchema,
  itemIdSchema,
  kindSchema,
  sha256Schema,
} from '../acts/schemas';
import type { HeadOf } from '../records/dispatchRecord';
import type { Plan2 } from '../shapes/liftPlan';
import type { BatchRecord2, DocumentRecord2 } from '../shapes/shape2';
import { companySchema } from './company';
import { isShallow, textSchema } from './forms';

/** Forms of records of schemas 1 and 2. Frozen: what is optional here is what some of their programs wrote and others not. */

export const step2Schema = v.picklist([
  'preventive',
  'reminder1',
  'reminder2',
  'reminder3',
  'formalNotice',
  'lastNotice',
]);
export const channel2Schema = v.picklist(['letter', 'registeredLetter', 'email', 'phone', 'sms']);

const days = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const plan2Schema = v.strictObject({
  steps: v.array(
    v.strictObject({
      id: step2Schema,
      trigger: v.strictObject({ from: v.picklist(['dueDate', 'previousPosted']), days: days(-90, 730) }),
      channel: channel2Schema,
      confirm: v.boolean(),
    }),
  ),
  minimumIntervalDays: days(0, 365),
  floorCents: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  transitDays: days(0, 60),
  graceDays: days(0, 60),
}) satisfies v.GenericSchema<unknown, Plan2>;

const sums = { principal: centsSchema, interest: centsSchema, compensation: centsSchema };

export const batch2Schema = v.strictObject({
  id: idSchema,
  state: v.picklist(['issued', 'posted', 'cancelled']),
  issuedOn: daySchema,
  postedOn: v.nullable(daySchema),
  cancelledOn: v.nullable(daySchema),
  letters: v.array(
    v.strictObject({
      accountId: accountIdSchema,
      code: textSchema,
      name: textSchema,
      kind: kindSchema,
      reference: textSchema,
      step: step2Schema,
      channel: channel2Schema,
      itemIds: v.array(itemIdSchema),
      ...sums,
      firstPage: countSchema,
      lastPage: countSchema,
    }),
  ),
  ...sums,
  pageCount: countSchema,
  duplex: v.boolean(),
  sha256: sha256Schema,
  documentRemovedOn: v.exactOptional(daySchema),
}) satisfies v.GenericSchema<unknown, BatchRecord2>;

/** A document's record without its bytes and models. */
export const document2Schema = v.strictObject({
  sha256: sha256Schema,
  kind: v.literal('batch'),
  batchId: idSchema,
  size: countSchema,
  sender: companySchema,
}) satisfies v.GenericSchema<unknown, HeadOf<DocumentRecord2>>;

const chargesSchema = v.looseObject({ interest: centsSchema, compensation: centsSchema });

/** What a letter said. Models of the first programs lack what was added later: of that, only what is there is looked at. */
export const model2Schema = v.pipe(
  v.looseObject({
    step: step2Schema,
    form: kindSchema,
    date: daySchema,
    reference: textSchema,
    customerCode: textSchema,
    customerName: textSchema,
    window: v.array(textSchema),
    addressMissing: v.optional(v.boolean()),
    invoices: v.array(
      v.looseObject({
        number: textSchema,
        date: daySchema,
        dueDate: daySchema,
        dueSource: v.optional(v.picklist(['file', 'terms'])),
        amount: v.optional(centsSchema),
        paid: v.optional(centsSchema),
        balance: centsSchema,
        paidToCharges: v.optional(centsSchema),
        daysLate: v.optional(v.pipe(v.number(), v.safeInteger())),
        furtherPart: v.optional(v.literal(true)),
        accrual: v.optional(v.nullable(chargesSchema)),
      }),
    ),
    credits: v.array(v.looseObject({ number: textSchema, date: daySchema, amount: centsSchema })),
    ...sums,
    total: centsSchema,
    accruedForInformation: v.optional(v.nullable(chargesSchema)),
    reservesCharges: v.optional(v.boolean()),
    registered: v.optional(v.boolean()),
    payBefore: v.optional(v.nullable(daySchema)),
    previous: v.optional(v.array(v.looseObject({ step: step2Schema, on: daySchema, reference: textSchema }))),
    personalParagraph: textSchema,
    mark: v.optional(v.picklist(['none', 'specimen', 'copy'])),
  }),
  v.check(
    ({ principal, interest, compensation, total }) => principal + interest + compensation === total,
    'its sums do not add up',
  ),
  v.check((model) => isShallow(model), 'too deep'),
);
