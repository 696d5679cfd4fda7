import * as v from 'valibot';
import type { AccountElements, AccountHead, CollectionName } from '../../../domain/account/account';
import type { LeavingName } from '../../../domain/account/accountCollections';
import type { SettledItem } from '../../../domain/account/item';
import { CHANNELS, type ChannelRule, type ContactState } from '../../../domain/plans/channel';
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
import { formBy, formByShape, textOrNull, textSchema } from '../../kinds/forms';
import { channelSchema, stageEntries, stageSchema } from '../../kinds/stageForm';
import { type AccountRecord, type PastRecord, SHAPE } from '../../records/accountRecord';
import type { StoredHistory, StoredSlice } from '../../shapes/liftItem';
import { account2Schema, item2Schema, settledItem2Schema } from './accountSchemas2';
import { addressSchema, claimedSchema, indexEntries, pastSumSchema, termsSchema } from './sharedSchemas';

/** Of elements of older forms made of what they are about, the id of an item among it. */
export const elementIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(2100));

const itemEntries = {
  id: itemIdSchema,
  kind: v.picklist(['invoice', 'opening', 'creditNote', 'payment']),
  number: textSchema,
  date: daySchema,
  dueDate: daySchema,
  dueSource: v.picklist(['file', 'terms']),
  amount: centsSchema,
  allocations: v.array(
    v.strictObject({
      id: elementIdSchema,
      source: v.picklist(['file', 'owner', 'bank']),
      on: daySchema,
      amount: centsSchema,
      kind: v.picklist(['payment', 'creditNote']),
    }),
  ),
  label: textSchema,
  journal: textSchema,
  key: textSchema,
  importId: textSchema,
  matching: textOrNull,
  stage: v.nullable(v.strictObject({ ...stageEntries, on: daySchema, channel: channelSchema })),
  noticeOn: v.nullable(daySchema),
  claimed: claimedSchema,
};

export const settledItemSchema = v.strictObject({
  ...itemEntries,
  settledOn: v.nullable(daySchema),
  settledBy: v.picklist(['lettering', 'payment', 'owner', 'vanished']),
}) satisfies v.GenericSchema<unknown, SettledItem>;

const CONTACT_STATES: { readonly [State in ContactState]: State } = {
  issued: 'issued',
  posted: 'posted',
  returned: 'returned',
  queued: 'queued',
  sent: 'sent',
  failed: 'failed',
  planned: 'planned',
  done: 'done',
  cancelled: 'cancelled',
};

/** Elements as they are stored, with their fields: a collection that is added without them does not compile. */
export const ELEMENTS = {
  items: v.strictObject(itemEntries),
  matching: v.strictObject({
    id: elementIdSchema,
    code: textSchema,
    balance: centsSchema,
    itemIds: v.array(itemIdSchema),
    decision: v.picklist(['waiting', 'settled', 'open']),
  }),
  holds: v.strictObject({
    id: elementIdSchema,
    until: v.nullable(daySchema),
    reason: textSchema,
    placedOn: daySchema,
    itemId: v.nullable(itemIdSchema),
  }),
  contacts: v.strictObject({
    id: elementIdSchema,
    channel: channelSchema,
    state: v.picklist(Object.values(CONTACT_STATES)),
    issuedOn: daySchema,
    postedOn: v.nullable(daySchema),
    stage: v.nullable(stageSchema),
    itemIds: v.array(itemIdSchema),
    asked: v.nullable(
      v.strictObject({ principal: centsSchema, interest: centsSchema, compensation: centsSchema }),
    ),
    reference: textOrNull,
    document: v.nullable(
      v.strictObject({ sha256: sha256Schema, firstPage: countSchema, lastPage: countSchema }),
    ),
    dispatchId: v.nullable(idSchema),
    claimedBefore: v.array(v.strictObject({ itemId: itemIdSchema, claimed: claimedSchema })),
  }),
} satisfies { readonly [Name in CollectionName]: EntriesOf<AccountElements[Name]> };

/** A schema of an object with one entry for each of its fields. */
type EntriesOf<Element> = {
  readonly entries: { readonly [Field in keyof Element]-?: v.GenericSchema };
};

/** A contact whose channel has its state. */
const contactSchema = v.pipe(
  ELEMENTS.contacts,
  v.check(({ channel, state }) => {
    const { states }: ChannelRule = CHANNELS[channel];
    return states[state] !== undefined;
  }, 'not a state of its channel'),
);

export const headSchema = v.strictObject({
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
  formalNoticeAllowed: v.boolean(),
  lastContact: v.nullable(
    v.strictObject({ on: daySchema, channel: channelSchema, stage: v.nullable(stageSchema) }),
  ),
  note: textSchema,
} satisfies { readonly [Field in keyof AccountHead]-?: v.GenericSchema });

const accountNowSchema = v.strictObject({
  shape: v.literal(SHAPE),
  ...indexEntries,
  head: headSchema,
  elements: v.strictObject({
    matching: v.array(ELEMENTS.matching),
    holds: v.array(ELEMENTS.holds),
    // Only those that are not over.
    contacts: v.pipe(v.array(contactSchema), v.maxLength(20_000)),
  } satisfies { readonly [Name in keyof AccountRecord['elements']]: v.GenericSchema }),
  items: v.nullable(v.array(ELEMENTS.items)),
  past: v.strictObject({ items: pastSumSchema, contacts: pastSumSchema } satisfies {
    readonly [Name in keyof AccountRecord['past']]: v.GenericSchema;
  }),
});

export const accountSchema = formByShape(accountNowSchema, account2Schema);

/** Slices and history may hold items of either form: each is written anew when it is touched. */
const isItem2 = (item: object): boolean => 'letter' in item;
const anyItemSchema = formBy(isItem2, { now: ELEMENTS.items, then: item2Schema });
const anySettledItemSchema = formBy(isItem2, { now: settledItemSchema, then: settledItem2Schema });

const yearSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999));

export const sliceSchema = v.strictObject({
  accountId: accountIdSchema,
  slice: countSchema,
  items: v.array(anyItemSchema),
  numbers: v.array(textSchema),
}) satisfies EntriesOf<StoredSlice>;

export const historySchema = v.strictObject({
  accountId: accountIdSchema,
  year: yearSchema,
  part: countSchema,
  items: v.array(anySettledItemSchema),
}) satisfies EntriesOf<StoredHistory>;

/** What leaves by itself, by the name of its collection. */
const LEAVING_ELEMENTS = { contacts: contactSchema } satisfies {
  readonly [Name in LeavingName]: v.GenericSchema;
};

export const pastSchema = v.strictObject({
  accountId: accountIdSchema,
  kind: v.literal('contacts'),
  year: yearSchema,
  part: countSchema,
  elements: v.array(LEAVING_ELEMENTS.contacts),
}) satisfies EntriesOf<PastRecord>;
