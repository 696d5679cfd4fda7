import type { Day } from '../day';
import type { Account } from '../account/account';
import { ActError } from '../actError';
import { nextRevision } from '../account/nextRevision';

/**
 * The batch was taken to the post on this day: the next steps count from it.
 * @throws ActError `unknown-batch`, `already-posted`, `posted-before-issued`
 */
export function markPosted(account: Account, act: { readonly batchId: string; readonly on: Day }): Account {
  const record = account.reminders.find(
    (reminder) => reminder.batchId === act.batchId && reminder.state !== 'cancelled',
  );
  if (record === undefined) throw new ActError('unknown-batch');
  if (record.state === 'posted') throw new ActError('already-posted', { reference: record.reference });
  if (act.on < record.issuedOn) throw new ActError('posted-before-issued', { issuedOn: record.issuedOn });
  return nextRevision(account, {
    reminders: account.reminders.map((reminder) =>
      reminder === record ? { ...record, state: 'posted', postedOn: act.on } : reminder,
    ),
  });
}
