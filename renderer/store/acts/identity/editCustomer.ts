import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import { editCustomer as edited, type CustomerEdit } from '../../../domain/identity/editCustomer';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, checked } from '../schemas';
import { assertSeen, customerEditSchema, seenSchema } from './seenFields';

const schema = v.strictObject({ accountId: accountIdSchema, seen: seenSchema, edit: customerEditSchema });

export interface CustomerToEdit {
  readonly accountId: AccountId;
  /** What the edited fields said when they were shown (`seenOf`). */
  readonly seen: CustomerEdit;
  readonly edit: CustomerEdit;
}

/**
 * Changes what the owner writes on a customer's page; fields that are absent stay.
 * @throws StoreError `invalid-input`, `not-found`, `conflict` when one of the fields was changed meanwhile; ActError of
 * `editCustomer`
 */
export async function editCustomer(
  database: EncoursDatabase,
  context: ActContext,
  input: CustomerToEdit,
): Promise<ActDone> {
  const { accountId, seen, edit } = checked(schema, input);
  return runAct(database, context, 'editCustomer', async (work) => {
    const account = await work.account(accountId);
    assertSeen(account, edit as CustomerEdit, seen);
    const after = edited(account, edit as CustomerEdit);
    await work.change(after);
    return { code: after.code, name: after.name, fields: Object.keys(edit).join(' ') };
  });
}
