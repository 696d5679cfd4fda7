import type { AccountId } from '../domain/account/account';
import { proposeReminders } from '../domain/reminders/proposeReminders';
import type { AccountProposal } from '../domain/reminders/proposal';
import { readAccount } from '../store/queries/readAccount';
import { reminderContext } from './reminderContext';
import type { Services } from './services';

/** The engine's word on one customer today, invoice by invoice; null when there is no such customer. */
export async function readProposal(
  services: Pick<Services, 'database' | 'bundledRates' | 'today'>,
  accountId: AccountId,
): Promise<AccountProposal | null> {
  const account = await readAccount(services.database, accountId);
  return account === null ? null : proposeReminders(account, await reminderContext(services));
}
