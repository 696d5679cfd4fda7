import * as v from 'valibot';
import { centsSchema, countSchema, daySchema, idSchema, kindSchema, sha256Schema } from '../acts/schemas';
import { hashOf } from '../journal/hash';
import { SHAPE } from '../records/accountRecord';
import type { DocumentRecord, HeadOf } from '../records/dispatchRecord';
import type { StoredDocument } from '../shapes/liftDispatch';
import { companySchema } from './company';
import { formBy, formByShape, isShallow, textSchema } from './forms';
import { document2Schema, model2Schema } from './forms2';
import { type Kind, WHOLE } from './kind';
import { stageSchema } from './stageForm';

/** As much of a document's record as a line of a copy holds: its bytes are a part of their own, its models lines. */
export type DocumentHead = HeadOf<StoredDocument>;

const headSchema = v.strictObject({
  shape: v.literal(SHAPE),
  sha256: sha256Schema,
  kind: v.literal('letters'),
  owner: v.strictObject({ kind: v.literal('dispatch'), id: idSchema }),
  size: countSchema,
  sender: companySchema,
}) satisfies v.GenericSchema<unknown, HeadOf<DocumentRecord>>;

/** How a charge was reckoned is the letter's own: its sums alone are looked at. */
const chargesSchema = v.looseObject({ interest: centsSchema, compensation: centsSchema });

const letterSchema = v.pipe(
  v.strictObject({
    stage: stageSchema,
    template: v.strictObject({ id: idSchema, version: countSchema }),
    form: kindSchema,
    date: daySchema,
    reference: textSchema,
    payee: v.strictObject({ name: textSchema, accountHolder: textSchema, iban: textSchema, bic: textSchema }),
    customerCode: textSchema,
    customerName: textSchema,
    window: v.array(textSchema),
    addressMissing: v.boolean(),
    invoices: v.array(
      v.strictObject({
        number: textSchema,
        date: daySchema,
        dueDate: daySchema,
        dueSource: v.picklist(['file', 'terms']),
        amount: centsSchema,
        paid: centsSchema,
        balance: centsSchema,
        paidToCharges: centsSchema,
        daysLate: v.pipe(v.number(), v.safeInteger()),
        furtherPart: v.boolean(),
        accrual: v.nullable(chargesSchema),
      }),
    ),
    credits: v.array(v.strictObject({ number: textSchema, date: daySchema, amount: centsSchema })),
    principal: centsSchema,
    interest: centsSchema,
    compensation: centsSchema,
    total: centsSchema,
    accruedForInformation: v.nullable(v.strictObject({ interest: centsSchema, compensation: centsSchema })),
    reservesCharges: v.boolean(),
    registered: v.boolean(),
    payBefore: v.nullable(daySchema),
    previous: v.array(v.strictObject({ stage: stageSchema, on: daySchema, reference: textSchema })),
    personalParagraph: textSchema,
    mark: v.picklist(['none', 'specimen', 'copy']),
  } satisfies { readonly [Field in keyof DocumentRecord['models'][number]]-?: v.GenericSchema }),
  v.check(
    ({ principal, interest, compensation, total }) => principal + interest + compensation === total,
    'its sums do not add up',
  ),
  v.check((model) => isShallow(model), 'too deep'),
);

/** What one letter of a document said, in whatever form. */
export const modelForm = formBy((input) => 'step' in input, { now: letterSchema, then: model2Schema });

/** The proof of who sent it: told from schema 2 on. */
const SENDER = 'sender';

/**
 * What was issued, byte for byte under its SHA-256. An entry tells the proof of its bytes and the hash of its sender, who may have a
 * logo of 200 KB, on each the same. It loses names together with its dispatch, and is removed when that has no other.
 */
export const documents: Kind<StoredDocument, DocumentHead> = {
  keyOf: ({ sha256 }) => sha256,
  tableKey: (key) => key,
  form: formByShape(headSchema, document2Schema),
  journal: {
    told: (record) => {
      const { bytes: _bytes, models: _models, sender, ...proof } = record as StoredDocument;
      return { ...proof, senderHash: hashOf(sender) };
    },
    changing: () => null,
    words: (told) => {
      if (typeof told !== 'object' || told === null) return null;
      const { senderHash, ...proof } = { senderHash: undefined as unknown, ...told };
      const words = new Map([[WHOLE, hashOf(proof)]]);
      return typeof senderHash === 'string' ? words.set(SENDER, senderHash) : words;
    },
    putBack: null,
    isTrue: () => true,
    mayBeUntold: (_key, aspect) => aspect === SENDER,
    mayBeGone: true,
    fault: 'document',
  },
  personal: null,
  copied: 'documents',
  afterReset: 'emptied',
  inContext: false,
};
