import * as v from 'valibot';
import { accountIdSchema, countSchema, itemIdSchema, sha256Schema } from '../../acts/schemas';
import { textSchema } from '../../kinds/forms';
import { head2Schema, item2Schema, settledItem2Schema } from './accountSchemas2';

/** Changes of accounts in entries of schemas 1 and 2. Frozen. */

const { id, revision: _counted, ...fields } = head2Schema.entries;
const { id: _id, ...fieldsAndRevision } = head2Schema.entries;

const account = { kind: v.literal('account'), accountId: accountIdSchema, code: textSchema };

export const effect2Schema = v.variant('effect', [
  v.strictObject({
    ...account,
    effect: v.literal('created'),
    revision: countSchema,
    hashAfter: sha256Schema,
  }),
  v.strictObject({
    ...account,
    effect: v.literal('changed'),
    delta: v.strictObject({
      accountId: id,
      revisionBefore: countSchema,
      revisionAfter: countSchema,
      fieldsBefore: v.partial(v.strictObject(fields)),
      itemsChanged: v.array(item2Schema),
      itemsRemoved: v.array(v.strictObject({ index: countSchema, item: item2Schema })),
      itemsAdded: v.array(itemIdSchema),
    }),
    fieldsAfter: v.partial(v.strictObject(fieldsAndRevision)),
    itemsAfter: v.array(item2Schema),
    settledAdded: v.array(settledItem2Schema),
    settledRemoved: v.array(settledItem2Schema),
    hashBefore: sha256Schema,
    hashAfter: sha256Schema,
  }),
  v.strictObject({
    ...account,
    effect: v.literal('removed'),
    revision: countSchema,
    hashBefore: sha256Schema,
  }),
]);

/** Whether a change is one of these. */
export function isEffect2(change: object): boolean {
  return 'revision' in change || 'itemsAfter' in change;
}
