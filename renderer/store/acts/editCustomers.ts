import * as v from 'valibot';
import type { AccountId } from '../../domain/account/account';
import { editCustomer as edited, type CustomerEdit } from '../../domain/account/editCustomer';
import { readAccounts } from '../accounts/readAccounts';
import type { EncoursDatabase } from '../database';
import { StoreError } from '../storeError';
import type { ActContext, ActDone } from './actContext';
import { customerEditSchema } from './editCustomer';
import { runAct } from './runAct';
import { accountIdSchema, checked, revisionSchema } from './schemas';

const AT_ONCE = 250;

const schema = v.strictObject({
  fileName: v.pipe(v.string(), v.maxLength(1000)),
  edits: v.array(
    v.strictObject({ accountId: accountIdSchema, revision: revisionSchema, edit: customerEditSchema }),
  ),
});

export interface CustomerEdits {
  /** The file of customers that the edits come from. */
  readonly fileName: string;
  readonly edits: readonly {
    readonly accountId: AccountId;
    readonly revision: number;
    readonly edit: CustomerEdit;
  }[];
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
    for (let from = 0; from < edits.length; from += AT_ONCE) {
      const some = edits.slice(from, from + AT_ONCE);
      const read = await readAccounts(
        database,
        some.map(({ accountId }) => accountId),
      );
      if (read.length !== some.length) throw new StoreError('not-found', 'a customer is no more');
      work.hold(read);
      await work.changeAll(
        some.map(({ revision, edit }, index) => {
          const account = read[index]?.account;
          if (account === undefined || account.revision !== revision)
            throw new StoreError('conflict', `account ${account?.code ?? ''}`);
          return { after: edited(account, edit as CustomerEdit), moves: {} };
        }),
      );
    }
    return { fileName, customers: edits.length };
  });
}
