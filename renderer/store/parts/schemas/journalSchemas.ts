import * as v from 'valibot';
import type { CollectionName } from '../../../domain/account/account';
import type { LeavingName } from '../../../domain/account/accountCollections';
import { accountIdSchema, countSchema, daySchema, sha256Schema } from '../../acts/schemas';
import { formBy, isShallow, textSchema } from '../../kinds/forms';
import { RECORD_TABLES } from '../../kinds/kinds';
import type { AccountChanged } from '../../records/journalRecord';
import { elementIdSchema, ELEMENTS, headSchema, settledItemSchema } from './accountSchemas';
import { effect2Schema, isEffect2 } from './changeSchemas2';

const anySchema = v.pipe(
  v.unknown(),
  v.check((value) => isShallow(value), 'too deep, or a field without measure'),
);

/** Of elements that changed the touched fields alone. */
const collectionDelta = <Entries extends v.ObjectEntries>(
  element: v.StrictObjectSchema<Entries, undefined>,
) =>
  v.strictObject({
    changed: v.array(
      v.strictObject({ id: elementIdSchema, before: v.partial(element), after: v.partial(element) }),
    ),
    removed: v.array(v.strictObject({ index: countSchema, element })),
    added: v.array(element),
  });

const collectionDeltas = {
  items: collectionDelta(ELEMENTS.items),
  matching: collectionDelta(ELEMENTS.matching),
  holds: collectionDelta(ELEMENTS.holds),
  contacts: collectionDelta(ELEMENTS.contacts),
} satisfies { readonly [Name in CollectionName]: v.GenericSchema };

const places = v.array(v.strictObject({ index: countSchema, id: elementIdSchema }));

const account = { kind: v.literal('account'), accountId: accountIdSchema, code: textSchema };

const effectSchema = v.variant('effect', [
  v.strictObject({ ...account, effect: v.literal('created'), hashAfter: sha256Schema }),
  v.strictObject({
    ...account,
    effect: v.literal('changed'),
    delta: v.strictObject({
      accountId: accountIdSchema,
      fieldsBefore: v.partial(headSchema),
      fieldsAfter: v.partial(headSchema),
      collections: v.partial(v.strictObject(collectionDeltas)),
    } satisfies { readonly [Field in keyof AccountChanged['delta']]-?: v.GenericSchema }),
    left: v.partial(
      v.strictObject({ contacts: places } satisfies { readonly [Name in LeavingName]: v.GenericSchema }),
    ),
    settledAdded: v.array(settledItemSchema),
    settledRemoved: v.array(settledItemSchema),
    shapeBefore: v.pipe(countSchema, v.minValue(1)),
    hashBefore: sha256Schema,
    hashAfter: sha256Schema,
  } satisfies { readonly [Field in keyof AccountChanged]-?: v.GenericSchema }),
  v.strictObject({ ...account, effect: v.literal('removed'), hashBefore: sha256Schema }),
]);

const recordSchema = v.strictObject({
  kind: v.literal('record'),
  table: v.picklist(RECORD_TABLES),
  key: textSchema,
  before: anySchema,
  after: anySchema,
});
const redactionSchema = v.strictObject({
  kind: v.literal('redaction'),
  seq: v.pipe(countSchema, v.minValue(1)),
  part: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
  hashBefore: sha256Schema,
  hashAfter: sha256Schema,
});
const changeSchema = v.variant('kind', [effectSchema, recordSchema, redactionSchema]);
const change2Schema = v.variant('kind', [effect2Schema, recordSchema, redactionSchema]);

const seqSchema = v.pipe(countSchema, v.minValue(1));

/** The acts of later programs of the same schema are read too: their name is a word. */
const headEntries = {
  seq: seqSchema,
  part: v.literal(0),
  head: seqSchema,
  at: v.pipe(v.string(), v.isoTimestamp()),
  day: daySchema,
  by: textSchema,
  act: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,60}$/)),
  summary: v.record(
    v.pipe(v.string(), v.maxLength(200)),
    v.union([v.string(), v.number(), v.boolean(), v.null()]),
  ),
  accountCount: countSchema,
  changesHashes: v.array(sha256Schema),
  previous: sha256Schema,
  hash: sha256Schema,
};

/** An entry says who wrote it from schema 3 on, and its changes are in the form of the same program. */
const entrySchema = formBy((row) => !('writer' in row), {
  now: v.strictObject({
    ...headEntries,
    writer: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,4}$/)),
    changes: v.array(changeSchema),
  }),
  then: v.strictObject({ ...headEntries, changes: v.array(change2Schema) }),
});

const partSchema = v.strictObject({
  seq: seqSchema,
  part: v.pipe(countSchema, v.minValue(1)),
  changes: v.array(formBy(isEffect2, { now: changeSchema, then: change2Schema })),
});

export const journalSchema = formBy((row) => 'head' in row, { now: partSchema, then: entrySchema });
