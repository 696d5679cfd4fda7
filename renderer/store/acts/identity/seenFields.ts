import * as v from 'valibot';
import type { Account } from '../../../domain/account/account';
import type { CustomerEdit } from '../../../domain/identity/editCustomer';
import { sameValue } from '../../../domain/sameValue';
import { StoreError } from '../../storeError';
import {
  addressSchema,
  kindSchema,
  lineSchema,
  nameSchema,
  noteSchema,
  rateSchema,
  termsSchema,
} from '../schemas';

/** What the owner may write on a customer's page. */
export const customerEditSchema = v.partial(
  v.strictObject({
    name: nameSchema,
    kind: kindSchema,
    address: v.nullable(addressSchema),
    email: v.nullable(lineSchema),
    phone: v.nullable(lineSchema),
    siren: v.nullable(lineSchema),
    terms: termsSchema,
    contractRate: v.nullable(rateSchema),
    note: noteSchema,
  }),
);

/** What the fields said when they were shown: those of a file are wider than what the owner may type. */
export const seenSchema = v.partial(
  v.object({
    name: v.string(),
    kind: kindSchema,
    address: v.nullable(v.unknown()),
    email: v.nullable(v.string()),
    phone: v.nullable(v.string()),
    siren: v.nullable(v.string()),
    terms: v.unknown(),
    contractRate: v.nullable(v.number()),
    note: v.string(),
  }),
);

/** The fields of an edit as an account says them now: what a form has shown. */
export function seenOf(account: Account, edit: CustomerEdit): CustomerEdit {
  return Object.fromEntries(
    (Object.keys(edit) as (keyof CustomerEdit)[]).map((field) => [field, account[field]]),
  );
}

/** @throws StoreError `conflict` when a field that is edited no longer says what was seen */
export function assertSeen(account: Account, edit: CustomerEdit, seen: object): void {
  for (const field of Object.keys(edit) as (keyof CustomerEdit)[])
    if (!sameValue(Reflect.get(seen, field), account[field]))
      throw new StoreError('conflict', `${field} of account ${account.code} was changed meanwhile`);
}
