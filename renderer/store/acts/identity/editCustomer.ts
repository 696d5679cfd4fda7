import * as v from 'valibot';
import { editCustomer as edited, type CustomerEdit } from '../../../domain/identity/editCustomer';
import type { AccountId } from '../../../domain/account/account';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../work/actContext';
import { runAct } from '../../work/runAct';
import {
  accountIdSchema,
  addressSchema,
  checked,
  kindSchema,
  lineSchema,
  nameSchema,
  noteSchema,
  rateSchema,
  revisionSchema,
  termsSchema,
} from '../schemas';

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

const schema = v.strictObject({
  accountId: accountIdSchema,
  revision: revisionSchema,
  edit: customerEditSchema,
});

/**
 * Changes what the owner writes on a customer's page; fields that are absent stay.
 * @throws StoreError `invalid-input`, `not-found`, `conflict`; ActError of `editCustomer`
 */
export async function editCustomer(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly accountId: AccountId; readonly revision: number; readonly edit: CustomerEdit },
): Promise<ActDone> {
  const { accountId, revision, edit } = checked(schema, input);
  return runAct(database, context, 'editCustomer', async (work) => {
    const account = await work.account(accountId, revision);
    const after = edited(account, edit as CustomerEdit);
    await work.change(after);
    return { code: after.code, name: after.name, fields: Object.keys(edit).join(' ') };
  });
}
