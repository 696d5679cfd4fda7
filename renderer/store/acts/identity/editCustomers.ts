import * as v from 'valibot';
import { editCustomer as edited, type CustomerEdit } from '../../../domain/identity/editCustomer';
import type { EncoursDatabase } from '../../database';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { changeEach } from '../../transaction/changeEach';
import type { CustomerToEdit } from './editCustomer';
import { assertSeen, customerEditSchema, seenSchema } from './seenFields';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, checked } from '../schemas';

const schema = v.strictObject({
  fileName: v.pipe(v.string(), v.maxLength(1000)),
  edits: v.array(v.strictObject({ accountId: accountIdSchema, seen: seenSchema, edit: customerEditSchema })),
});

export interface CustomerEdits {
  /** The file of customers that the edits come from. */
  readonly fileName: string;
  readonly edits: readonly CustomerToEdit[];
}

/**
 * Completes many customers at once from a file: all of them or none.
 * @throws StoreError `invalid-input`, `not-found`, `conflict`; ActError of `editCustomer`
 */
export async function editCustomers(
  database: EncoursDatabase,
  context: ActContext,
  input: CustomerEdits,
): Promise<ActDone> {
  const { fileName, edits } = checked(schema, input);
  return runAct(database, context, 'editCustomers', async (work) => {
    const editOf = new Map(edits.map((edit) => [edit.accountId, edit]));
    const found = await changeEach(work, [...editOf.keys()], (account) => {
      const wanted = editOf.get(account.id);
      if (wanted === undefined) throw new StoreError('not-found', `account ${account.code}`);
      assertSeen(account, wanted.edit as CustomerEdit, wanted.seen);
      return edited(account, wanted.edit as CustomerEdit);
    });
    if (found !== edits.length) throw new StoreError('not-found', 'a customer is no more, or is named twice');
    return { fileName, customers: edits.length };
  });
}
