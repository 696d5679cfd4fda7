import * as v from 'valibot';
import {
  accountIdSchema,
  countSchema,
  daySchema,
  itemIdSchema,
  revisionSchema,
  sha256Schema,
} from '../../acts/schemas';
import { accountHeadSchema, itemSchema, settledItemSchema, textSchema } from './accountSchemas';

/** Deeper than anything the program writes: a record that goes on for ever downwards would end whoever walks it. */
const MOST_DEPTH = 40;

/** Longer than the name of any field, and than any id that is used as one. */
const MOST_KEY = 200;

/** More fields than any object has: one a customer, in the draft of a day's letters. */
const MOST_FIELDS = 20_000;

/** Whether a value is nowhere deeper, and no object of it wider, than anything that the program writes. */
export function isShallow(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (depth >= MOST_DEPTH) return false;
  if (Array.isArray(value)) return value.every((inner) => isShallow(inner, depth + 1));
  const fields = Object.entries(value);
  return (
    fields.length <= MOST_FIELDS &&
    fields.every(([key, inner]) => key.length <= MOST_KEY && isShallow(inner, depth + 1))
  );
}

const anySchema = v.pipe(
  v.unknown(),
  v.check((value) => isShallow(value), 'too deep, or a field without measure'),
);

const { id: _id, revision: _revision, ...fields } = accountHeadSchema.entries;
const { id, ...fieldsAndRevision } = accountHeadSchema.entries;

const accountChange = {
  kind: v.literal('account'),
  accountId: accountIdSchema,
  code: textSchema,
};

const changedSchema = v.strictObject({
  ...accountChange,
  effect: v.literal('changed'),
  delta: v.strictObject({
    accountId: id,
    revisionBefore: revisionSchema,
    revisionAfter: revisionSchema,
    fieldsBefore: v.partial(v.strictObject(fields)),
    itemsChanged: v.array(itemSchema),
    itemsRemoved: v.array(v.strictObject({ index: countSchema, item: itemSchema })),
    itemsAdded: v.array(itemIdSchema),
  }),
  fieldsAfter: v.partial(v.strictObject(fieldsAndRevision)),
  itemsAfter: v.array(itemSchema),
  settledAdded: v.array(settledItemSchema),
  settledRemoved: v.array(settledItemSchema),
  hashBefore: sha256Schema,
  hashAfter: sha256Schema,
});

const changeSchema = v.variant('kind', [
  v.variant('effect', [
    v.strictObject({
      ...accountChange,
      effect: v.literal('created'),
      revision: revisionSchema,
      hashAfter: sha256Schema,
    }),
    changedSchema,
    v.strictObject({
      ...accountChange,
      effect: v.literal('removed'),
      revision: revisionSchema,
      hashBefore: sha256Schema,
    }),
  ]),
  v.strictObject({
    kind: v.literal('record'),
    table: v.picklist(['settings', 'company', 'rates', 'batches', 'imports', 'documents']),
    key: textSchema,
    before: anySchema,
    after: anySchema,
  }),
  v.strictObject({
    kind: v.literal('redaction'),
    seq: v.pipe(countSchema, v.minValue(1)),
    part: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
    hashBefore: sha256Schema,
    hashAfter: sha256Schema,
  }),
]);

const seqSchema = v.pipe(countSchema, v.minValue(1));

/** The acts of later programs of the same schema are read too: their name is a word. */
const headSchema = v.strictObject({
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
  changes: v.array(changeSchema),
});

const partSchema = v.strictObject({
  seq: seqSchema,
  part: v.pipe(countSchema, v.minValue(1)),
  changes: v.array(changeSchema),
});

export const journalSchema = v.union([headSchema, partSchema]);
