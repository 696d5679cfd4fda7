import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import { ActError } from '../../../domain/actError';
import { splitCollective as split, type SplitPart } from '../../../domain/identity/splitCollective';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, centsSchema, checked, itemIdSchema, nameSchema, sha256Schema } from '../schemas';

const schema = v.strictObject({
  accountId: accountIdSchema,
  version: sha256Schema,
  parts: v.pipe(
    v.array(
      v.strictObject({
        accountId: accountIdSchema,
        code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
        name: nameSchema,
        portions: v.array(v.strictObject({ itemId: itemIdSchema, amount: centsSchema })),
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * Takes customers out of a collective account.
 * @param newId an id for each portion of a divided item
 * @throws StoreError `invalid-input`, `not-found`, `conflict`; ActError of `splitCollective` (`code-taken` for any account)
 */
export async function splitCollective(
  database: EncoursDatabase,
  context: ActContext,
  input: {
    readonly accountId: AccountId;
    /** The account's hash when its items were shown. */
    readonly version: string;
    readonly parts: readonly SplitPart[];
  },
  newId: () => string,
): Promise<ActDone> {
  const { accountId, version, parts } = checked(schema, input);
  return runAct(database, context, 'splitCollective', async (work) => {
    const account = await work.accountAt(accountId, version);
    const { original, created } = split(account, parts, newId);
    for (const { code } of created) {
      if ((await database.accounts.where('code').equals(code).count()) > 0)
        throw new ActError('code-taken', { code });
    }
    await work.change(original);
    for (const part of created) await work.create(part);
    return { code: account.code, name: account.name, customers: created.length };
  });
}
