import type { LetterModel } from '../letters/letterModel';
import type { LetterProposal } from '../reminders/proposal';
import type { Account } from '../account/account';
import { ActError } from '../actError';
import type { Item, ItemId } from '../account/item';
import { nextRevision } from '../account/nextRevision';
import type { ReminderRecord } from '../account/contact';

export interface ReminderIssue {
  readonly batchId: string;
  /** The proposal that the letter was made from: its items, in the order of the letter's invoices. */
  readonly proposal: LetterProposal;
  readonly model: LetterModel;
  readonly document: ReminderRecord['document'];
}

/**
 * A letter of a batch was issued (printed and kept, not yet posted). One that claims interest or the fixed compensation
 * leaves on each invoice what was claimed and up to which day.
 * @throws ActError `already-issued` while a letter to this customer waits to be posted, `unknown-item`
 */
export function recordReminder(account: Account, issue: ReminderIssue): Account {
  const { proposal, model } = issue;
  const live = account.reminders.find(
    (reminder) =>
      reminder.state === 'issued' || (reminder.state === 'posted' && reminder.batchId === issue.batchId),
  );
  if (live !== undefined) throw new ActError('already-issued', { reference: live.reference });
  const numbers = new Map(account.items.map((item) => [item.id, item.number]));
  const matches = proposal.itemIds.every(
    (id, index) => numbers.has(id) && numbers.get(id) === model.invoices[index]?.number,
  );
  if (!matches || proposal.itemIds.length !== model.invoices.length) throw new ActError('unknown-item');
  const claims = claimsOf(issue);
  const record: ReminderRecord = {
    batchId: issue.batchId,
    reference: model.reference,
    step: model.step,
    channel: proposal.channel,
    state: 'issued',
    issuedOn: model.date,
    postedOn: null,
    itemIds: proposal.itemIds,
    principal: model.principal,
    interest: model.interest,
    compensation: model.compensation,
    document: issue.document,
    ...(claims.size === 0
      ? {}
      : {
          claimedBefore: account.items
            .filter((item) => claims.has(item.id))
            .map((item) => ({ itemId: item.id, claimed: item.claimed })),
        }),
  };
  return nextRevision(account, {
    reminders: [...account.reminders, record],
    items: withClaims(account.items, claims),
  });
}

/** What the letter claims on each invoice; empty for letters that claim nothing. */
function claimsOf({ proposal, model }: ReminderIssue): ReadonlyMap<ItemId, Item['claimed']> {
  const claims = new Map<ItemId, Item['claimed']>();
  model.invoices.forEach(({ accrual }, index) => {
    const id = proposal.itemIds[index];
    if (accrual === null || id === undefined) return;
    claims.set(id, { upTo: model.date, interest: accrual.interest, compensation: accrual.compensation });
  });
  return claims;
}

/** The items with these claims written on them. */
export function withClaims(
  items: readonly Item[],
  claims: ReadonlyMap<ItemId, Item['claimed']>,
): readonly Item[] {
  if (claims.size === 0) return items;
  return items.map((item) => {
    const claimed = claims.get(item.id);
    return claimed === undefined ? item : { ...item, claimed };
  });
}
