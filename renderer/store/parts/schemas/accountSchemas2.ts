import * as v from 'valibot';
import {
  accountIdSchema,
  centsSchema,
  countSchema,
  daySchema,
  idSchema,
  itemIdSchema,
  kindSchema,
  rateSchema,
  sha256Schema,
} from '../../acts/schemas';
import { textOrNull, textSchema } from '../../kinds/forms';
import { channel2Schema, step2Schema } from '../../kinds/forms2';
import type { AccountRecord2, Item2, SettledItem2 } from '../../shapes/shape2';
import { addressSchema, claimedSchema, indexEntries, pastSumSchema, termsSchema } from './sharedSchemas';

/** Forms of accounts and items of schemas 1 and 2. Frozen. */

const itemEntries = {
  id: itemIdSchema,
  kind: v.picklist(['invoice', 'opening', 'creditNote', 'payment']),
  number: textSchema,
  date: daySchema,
  dueDate: daySchema,
  dueSource: v.picklist(['file', 'terms']),
  amount: centsSchema,
  allocations: v.array(
    v.strictObject({ on: daySchema, amount: centsSchema, kind: v.picklist(['payment', 'creditNote']) }),
  ),
  label: textSchema,
  journal: textSchema,
  key: textSchema,
  importId: textSchema,
  letter: textOrNull,
  claimed: claimedSchema,
};

export const item2Schema = v.strictObject(itemEntries) satisfies v.GenericSchema<unknown, Item2>;

export const settledItem2Schema = v.strictObject({
  ...itemEntries,
  settledOn: v.nullable(daySchema),
  settledBy: v.picklist(['lettering', 'payment', 'owner', 'vanished']),
}) satisfies v.GenericSchema<unknown, SettledItem2>;

const reminderSchema = v.strictObject({
  batchId: idSchema,
  reference: textSchema,
  step: step2Schema,
  channel: channel2Schema,
  state: v.picklist(['issued', 'posted', 'cancelled']),
  issuedOn: daySchema,
  postedOn: v.nullable(daySchema),
  itemIds: v.array(itemIdSchema),
  principal: centsSchema,
  interest: centsSchema,
  compensation: centsSchema,
  document: v.nullable(
    v.strictObject({ sha256: sha256Schema, firstPage: countSchema, lastPage: countSchema }),
  ),
  claimedBefore: v.exactOptional(v.array(v.strictObject({ itemId: itemIdSchema, claimed: claimedSchema }))),
});

export const head2Schema = v.strictObject({
  id: accountIdSchema,
  code: textSchema,
  name: textSchema,
  kind: kindSchema,
  kindConfirmed: v.boolean(),
  address: v.nullable(addressSchema),
  email: textOrNull,
  phone: textOrNull,
  siren: textOrNull,
  terms: termsSchema,
  termsSource: v.picklist(['default', 'file', 'owner']),
  contractRate: v.nullable(rateSchema),
  collective: v.picklist(['no', 'suspected', 'denied']),
  unbalanced: v.array(
    v.strictObject({
      letter: textSchema,
      balance: centsSchema,
      itemIds: v.array(itemIdSchema),
      decision: v.picklist(['waiting', 'settled', 'open']),
    }),
  ),
  holds: v.array(
    v.strictObject({
      until: v.nullable(daySchema),
      reason: textSchema,
      placedOn: daySchema,
      itemId: v.nullable(itemIdSchema),
    }),
  ),
  // One a day, for longer than anybody works.
  reminders: v.pipe(v.array(reminderSchema), v.maxLength(20_000)),
  formalNoticeAllowed: v.boolean(),
  note: textSchema,
  revision: countSchema,
});

export const account2Schema = v.strictObject({
  ...indexEntries,
  head: head2Schema,
  items: v.nullable(v.array(item2Schema)),
  settled: v.exactOptional(pastSumSchema),
}) satisfies v.GenericSchema<unknown, AccountRecord2>;
