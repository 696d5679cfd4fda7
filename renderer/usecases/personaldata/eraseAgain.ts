import type { AccountId } from '../../domain/account/account';
import type { ErasedAccount } from '../../platform/safetyShell';
import { type ErasureManner, repeatErasure } from '../../store/acts/personaldata/eraseCustomers';
import type { EncoursDatabase } from '../../store/database';
import { readSetting } from '../../store/queries/readSettings';
import { actContext } from '../reminderContext';
import type { Services } from '../services';

/**
 * Erases again, in a database that was just restored, whoever was erased since the copy was made. Accounts of other databases
 * and those that the copy does not hold are left out.
 * @returns how many there were
 */
export async function eraseAgain(
  services: Pick<Services, 'today' | 'now' | 'by'>,
  database: EncoursDatabase,
  erased: readonly ErasedAccount[],
): Promise<number> {
  const databaseId = (await readSetting(database, 'marks'))?.databaseId;
  const own = erased.filter((account) => account.databaseId === databaseId);
  let customers = 0;
  for (const manner of ['erase', 'anonymise'] as const) {
    const accountIds = own.filter((account) => mannerOf(account) === manner).map(idOf);
    const done = await repeatErasure(database, actContext(services), { manner, accountIds });
    customers += done?.customers ?? 0;
  }
  return customers;
}

function mannerOf({ manner = 'erase' }: ErasedAccount): ErasureManner {
  return manner;
}

function idOf({ accountId }: ErasedAccount): AccountId {
  return accountId as AccountId;
}
