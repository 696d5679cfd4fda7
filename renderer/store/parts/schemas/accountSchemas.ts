import * as v from 'valibot';
import type { Item, SettledItem } from '../../../domain/account/item';
import {
  accountIdSchema,
  centsSchema,
  channelSchema,
  countSchema,
  daySchema,
  idSchema,
  itemIdSchema,
  kindSchema,
  rateSchema,
  revisionSchema,
  sha256Schema,
  stepSchema,
} from '../../acts/schemas';
import type { AccountRecord, HistoryRecord, SliceRecord } from '../../records/accountRecord';

/** Text that a file brought: no act bounds it, a copy must. */
export const textSchema = v.pipe(v.string(), v.maxLength(100_000));
const textOrNull = v.nullable(textSchema);

/** What a file said, wider than what the owner may type. */
const addressSchema = v.strictObject({
  lines: v.array(textSchema),
  postCode: textSchema,
  town: textSchema,
  country: textOrNull,
});
const termsSchema = v.strictObject({
  kind: v.picklist(['net', 'endOfMonthAfter', 'daysAfterEndOfMonth']),
  days: countSchema,
  on: v.nullable(countSchema),
});

const claimedSchema = v.nullable(
  v.strictObject({ upTo: daySchema, interest: centsSchema, compensation: centsSchema }),
);

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

export const itemSchema = v.strictObject(itemEntries) satisfies v.GenericSchema<unknown, Item>;

export const settledItemSchema = v.strictObject({
  ...itemEntries,
  settledOn: v.nullable(daySchema),
  settledBy: v.picklist(['lettering', 'payment', 'owner', 'vanished']),
}) satisfies v.GenericSchema<unknown, SettledItem>;

const reminderSchema = v.strictObject({
  batchId: idSchema,
  reference: textSchema,
  step: stepSchema,
  channel: channelSchema,
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

export const accountHeadSchema = v.strictObject({
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
  revision: revisionSchema,
});

export const accountSchema = v.strictObject({
  id: accountIdSchema,
  code: textSchema,
  nameKey: textSchema,
  oldestDueOn: v.nullable(daySchema),
  numbers: v.array(textSchema),
  totals: v.strictObject({ balance: centsSchema, waiting: centsSchema, itemCount: countSchema }),
  head: accountHeadSchema,
  items: v.nullable(v.array(itemSchema)),
  slices: v.array(v.strictObject({ slice: countSchema, count: countSchema, hash: sha256Schema })),
  settled: v.exactOptional(v.strictObject({ count: countSchema, cents: centsSchema, hash: sha256Schema })),
  hash: sha256Schema,
}) satisfies v.GenericSchema<unknown, AccountRecord>;

export const sliceSchema = v.strictObject({
  accountId: accountIdSchema,
  slice: countSchema,
  items: v.array(itemSchema),
  numbers: v.array(textSchema),
}) satisfies v.GenericSchema<unknown, SliceRecord>;

export const historySchema = v.strictObject({
  accountId: accountIdSchema,
  year: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
  part: countSchema,
  items: v.array(settledItemSchema),
}) satisfies v.GenericSchema<unknown, HistoryRecord>;
