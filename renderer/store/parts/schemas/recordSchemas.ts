import * as v from 'valibot';
import type { ImportFigures } from '../../../domain/receivables/importPlan';
import { companySchema } from '../../acts/settings/saveCompany';
import { draftSchema } from '../../acts/contacts/saveDraft';
import { settingsSchema } from '../../acts/settings/saveSettings';
import {
  accountIdSchema,
  centsSchema,
  channelSchema,
  countSchema,
  daySchema,
  halfYearSchema,
  idSchema,
  itemIdSchema,
  kindSchema,
  rateSchema,
  sha256Schema,
  stepSchema,
} from '../../acts/schemas';
import type { BatchRecord, DocumentRecord } from '../../records/dispatchRecord';
import type { ImportRecord } from '../../records/importRecord';
import type { CompanyRecord, RateRecord, SettingValues } from '../../records/settingRecords';
import { textSchema } from './accountSchemas';
import { isShallow } from './journalSchemas';

/** One schema for each setting there is: one that is added without its schema does not compile. */
const SETTINGS: { readonly [Key in keyof SettingValues]: v.GenericSchema } = {
  settings: v.partial(settingsSchema),
  numbering: v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), countSchema),
  draft: draftSchema,
  marks: v.strictObject({ databaseId: idSchema, sample: v.boolean() }),
};

export const settingSchema = v.pipe(
  v.strictObject({ key: v.picklist(Object.keys(SETTINGS) as (keyof SettingValues)[]), value: v.unknown() }),
  v.check(({ key, value }) => v.is(SETTINGS[key], value), 'not this setting'),
);

export const companyRecordSchema = v.strictObject({
  key: v.literal('own'),
  value: companySchema,
}) satisfies v.GenericSchema<unknown, CompanyRecord>;

const rateFields = {
  half: halfYearSchema,
  source: textSchema,
  enteredOn: v.nullable(daySchema),
  confidence: v.exactOptional(v.picklist(['high', 'medium', 'entered'])),
};
export const rateRecordSchema = v.variant('table', [
  v.strictObject({ table: v.literal('ecb'), refi: rateSchema, ...rateFields }),
  v.strictObject({
    table: v.literal('legal'),
    professional: rateSchema,
    individual: rateSchema,
    ...rateFields,
  }),
]) satisfies v.GenericSchema<unknown, RateRecord>;

const countAndSum = v.strictObject({ count: v.pipe(v.number(), v.safeInteger()), cents: centsSchema });
const figuresSchema = v.strictObject({
  customers: v.strictObject({
    inFile: countSchema,
    created: countSchema,
    changed: countSchema,
    unchanged: countSchema,
  }),
  invoices: countAndSum,
  openings: countAndSum,
  creditNotes: countAndSum,
  payments: countAndSum,
  settled: countAndSum,
  history: countAndSum,
  reopened: countAndSum,
  carriedOver: countAndSum,
  corrected: countAndSum,
  vanished: countAndSum,
  waiting: countAndSum,
  collective: countAndSum,
  openBefore: centsSchema,
  openAfter: centsSchema,
  waitingBefore: centsSchema,
  waitingAfter: centsSchema,
  otherAccounts: v.array(v.strictObject({ account: textSchema, cents: centsSchema })),
}) satisfies v.GenericSchema<unknown, ImportFigures>;

export const importSchema = v.strictObject({
  id: idSchema,
  acceptedAt: v.pipe(v.string(), v.isoTimestamp()),
  fileName: textSchema,
  fileSize: countSchema,
  source: v.picklist(['fec', 'csv-invoices']),
  firstDay: v.nullable(daySchema),
  lastDay: v.nullable(daySchema),
  rejected: countSchema,
  figures: figuresSchema,
  state: v.picklist(['accepted', 'undone']),
  journalSeq: countSchema,
  sample: v.boolean(),
}) satisfies v.GenericSchema<unknown, ImportRecord>;

const sums = { principal: centsSchema, interest: centsSchema, compensation: centsSchema };

export const batchSchema = v.strictObject({
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
      step: stepSchema,
      channel: channelSchema,
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
}) satisfies v.GenericSchema<unknown, BatchRecord>;

/** A document's record without its bytes and models. */
export const documentSchema = v.strictObject({
  sha256: sha256Schema,
  kind: v.literal('batch'),
  batchId: idSchema,
  size: countSchema,
  sender: companySchema,
}) satisfies v.GenericSchema<unknown, DocumentHead>;
export type DocumentHead = Omit<DocumentRecord, 'bytes' | 'models'>;

const chargesSchema = v.looseObject({ interest: centsSchema, compensation: centsSchema });

/** What a letter said. Models of older programs lack what was added since: of that, only what is there is looked at. */
export const modelSchema = v.pipe(
  v.looseObject({
    step: stepSchema,
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
    previous: v.optional(v.array(v.looseObject({ step: stepSchema, on: daySchema, reference: textSchema }))),
    personalParagraph: textSchema,
    mark: v.optional(v.picklist(['none', 'specimen', 'copy'])),
  }),
  v.check(
    ({ principal, interest, compensation, total }) => principal + interest + compensation === total,
    'its sums do not add up',
  ),
  v.check((model) => isShallow(model), 'too deep'),
);
