import type { Account, AccountId } from '../../domain/account/account';
import { readAccounts } from '../accounts/readAccounts';
import { ACCOUNT_WEIGHT, inPortions } from './portions';
import type { UnitOfWork } from './unitOfWork';

/** How many accounts one request reads. Their items are not known before: those of a large account lie in slices. */
const READ_AT_ONCE = 100;

/**
 * Changes many accounts within an act, read and written a bounded number at a time: two requests for some dozens of accounts, where
 * one by one they would be two for each.
 * @param ids each once. Who is no more is left out.
 * @param change may throw, as for a single account: then the act writes nothing
 * @returns how many there were
 */
export async function changeEach(
  work: UnitOfWork,
  ids: readonly AccountId[],
  change: (account: Account) => Account,
): Promise<number> {
  let found = 0;
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    const read = await readAccounts(work.database, ids.slice(from, from + READ_AT_ONCE));
    work.hold(read);
    found += read.length;
    for (const some of inPortions(read, ({ account }) => ACCOUNT_WEIGHT + account.items.length))
      await work.changeAll(some.map(({ account }) => ({ after: change(account), moves: {} })));
  }
  return found;
}
