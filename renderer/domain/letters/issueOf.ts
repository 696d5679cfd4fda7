import type { Account } from '../account/account';
import type { ContactId, DocumentPages } from '../account/contact';
import type { Item, ItemId } from '../account/item';
import { ActError } from '../actError';
import type { ContactToRecord } from '../contacts/recordContact';
import type { LetterProposal } from '../reminders/proposal';
import type { LetterModel } from './letterModel';

/**
 * The contact that a printed letter is, until it is posted.
 * @param proposal the one that the letter was made from: its items, in the order of the letter's invoices
 * @throws ActError `unknown-item` when letter and proposal are not of the same invoices
 */
export function issueOf(
  account: Pick<Account, 'items'>,
  proposal: LetterProposal,
  model: LetterModel,
  issue: { readonly id: ContactId; readonly dispatchId: string; readonly document: DocumentPages },
): ContactToRecord {
  const numbers = new Map(account.items.map(({ id, number }) => [id, number]));
  const matches = proposal.itemIds.every(
    (id, index) => numbers.has(id) && numbers.get(id) === model.invoices[index]?.number,
  );
  if (!matches || proposal.itemIds.length !== model.invoices.length) throw new ActError('unknown-item');
  const claims = new Map<ItemId, NonNullable<Item['claimed']>>();
  model.invoices.forEach(({ accrual }, index) => {
    const id = proposal.itemIds[index];
    if (accrual === null || id === undefined) return;
    claims.set(id, { upTo: model.date, interest: accrual.interest, compensation: accrual.compensation });
  });
  const { principal, interest, compensation } = model;
  return {
    ...issue,
    channel: proposal.channel,
    state: 'issued',
    issuedOn: model.date,
    stage: proposal.stage,
    itemIds: proposal.itemIds,
    asked: { principal, interest, compensation },
    reference: model.reference,
    claims,
  };
}
