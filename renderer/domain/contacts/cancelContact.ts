import type { Account } from '../account/account';
import { ActError } from '../actError';
import type { Item, ItemId } from '../account/item';
import { nextRevision } from '../account/nextRevision';
import { withClaims } from './recordContact';
import type { ReminderRecord } from '../account/contact';

/**
 * Takes back a letter that was issued and not posted: its step counts for nothing, what it claimed is as it was before.
 * @throws ActError `unknown-batch`, `already-posted`
 */
export function cancelReminder(account: Account, act: { readonly batchId: string }): Account {
  const record = account.reminders.find(
    (reminder) => reminder.batchId === act.batchId && reminder.state !== 'cancelled',
  );
  if (record === undefined) throw new ActError('unknown-batch');
  if (record.state === 'posted') throw new ActError('already-posted', { reference: record.reference });
  const { claimedBefore = [], ...rest } = record;
  const cancelled: ReminderRecord = { ...rest, state: 'cancelled' };
  const claims = new Map<ItemId, Item['claimed']>(
    claimedBefore.map(({ itemId, claimed }) => [itemId, claimed]),
  );
  return nextRevision(account, {
    reminders: account.reminders.map((reminder) => (reminder === record ? cancelled : reminder)),
    items: withClaims(account.items, claims),
  });
}
