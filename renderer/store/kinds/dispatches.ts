import * as v from 'valibot';
import { isAnonymous, pseudonymOf } from '../../domain/personaldata/pseudonym';
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
import { hashOf } from '../journal/hash';
import { SHAPE } from '../records/accountRecord';
import type { DispatchContact, DispatchRecord } from '../records/dispatchRecord';
import { type StoredDispatch, withContactNames } from '../shapes/liftDispatch';
import { formByShape, textSchema } from './forms';
import { batch2Schema } from './forms2';
import { type Erased, type Kind, type Shown, SHOWS_NOBODY, WHOLE } from './kind';
import { channelSchema, stageSchema } from './stageForm';

const sums = { principal: centsSchema, interest: centsSchema, compensation: centsSchema };

const dispatchSchema = v.strictObject({
  shape: v.literal(SHAPE),
  id: idSchema,
  channel: v.literal('letter'),
  state: v.picklist(['issued', 'posted', 'cancelled']),
  issuedOn: daySchema,
  postedOn: v.nullable(daySchema),
  cancelledOn: v.nullable(daySchema),
  contacts: v.array(
    v.strictObject({
      accountId: accountIdSchema,
      code: textSchema,
      name: textSchema,
      kind: kindSchema,
      reference: v.nullable(textSchema),
      stage: stageSchema,
      channel: channelSchema,
      itemIds: v.array(itemIdSchema),
      ...sums,
      pages: v.nullable(v.strictObject({ first: countSchema, last: countSchema })),
    }),
  ),
  ...sums,
  printed: v.nullable(v.strictObject({ sha256: sha256Schema, pageCount: countSchema, duplex: v.boolean() })),
  documentRemovedOn: v.nullable(daySchema),
}) satisfies v.GenericSchema<unknown, DispatchRecord>;

type Named = Pick<DispatchContact, 'accountId' | 'code' | 'name'>;

/** What changes in a dispatch once it is issued. */
const STATE = 'state';
type State = Pick<DispatchRecord, 'state' | 'postedOn' | 'cancelledOn'>;

function stateOf({ state, postedOn, cancelledOn }: State): State {
  return { state, postedOn, cancelledOn };
}

/**
 * Contacts that go together: who got which step, pages, state. An entry tells one as it was issued, then what becomes of it; the
 * day that its document was removed is no change of its own.
 */
export const dispatches: Kind<StoredDispatch> = {
  keyOf: ({ id }) => id,
  tableKey: (key) => key,
  form: formByShape(dispatchSchema, batch2Schema),
  journal: {
    told: (record) => record,
    changing: stateOf,
    words: (told, part) => {
      if (typeof told !== 'object' || told === null) return null;
      if (part === 'change') return new Map([[STATE, hashOf(told)]]);
      const { state, postedOn, cancelledOn, documentRemovedOn: _removed, ...issued } = told as DispatchRecord;
      return new Map([
        [WHOLE, hashOf(issued)],
        [STATE, hashOf({ state, postedOn, cancelledOn })],
      ]);
    },
    putBack: (told, _key, now) => ({ ...now, ...(told as State) }) as StoredDispatch,
    isTrue: () => true,
    mayBeUntold: () => false,
    mayBeGone: false,
    fault: 'batch',
  },
  personal: {
    ofRecord: withoutNames,
    ofTold: (told, _key, erased) => (hasContacts(told) ? withoutNames(told, erased) : told),
    shows: (told) => (hasContacts(told) ? shownIn(contactsOf(told)) : SHOWS_NOBODY),
  },
  copied: 'ranges',
  afterReset: 'emptied',
  inContext: false,
};

function hasContacts(value: unknown): value is StoredDispatch {
  if (typeof value !== 'object' || value === null) return false;
  const list: unknown = 'contacts' in value ? value.contacts : 'letters' in value ? value.letters : null;
  return Array.isArray(list);
}

function contactsOf(record: StoredDispatch): readonly Named[] {
  return 'contacts' in record ? record.contacts : record.letters;
}

function withoutNames(record: StoredDispatch, erased: Erased): StoredDispatch {
  return withContactNames(record, (contacts) => bareContacts(contacts, erased));
}

/** The very same list where none is to one of them. */
function bareContacts<Contact extends Named>(
  contacts: readonly Contact[],
  erased: Erased,
): readonly Contact[] {
  const bare = contacts.map((contact) => {
    const { code, name } = pseudonymOf(contact.accountId);
    const isBare = contact.code === code && contact.name === name;
    return isBare || !erased.has(contact.accountId) ? contact : { ...contact, code, name };
  });
  return bare.some((contact, index) => contact !== contacts[index]) ? bare : contacts;
}

function shownIn(contacts: readonly Named[]): Shown {
  const bare = contacts.filter(({ accountId, code }) => isAnonymous(accountId, code));
  const named = contacts.filter(({ accountId, code }) => !isAnonymous(accountId, code));
  return {
    bare: bare.map(({ accountId }) => accountId),
    named: named.map(({ accountId }) => accountId),
    loose: false,
  };
}
