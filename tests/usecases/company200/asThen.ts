import { accountView, type AccountView } from '../../../renderer/features/customers/page/accountView';
import type { Account } from '../../../renderer/domain/account/account';
import type { ItemId, SettledItem } from '../../../renderer/domain/account/item';
import { composeLetter, type ComposedLetter } from '../../../renderer/domain/letters/composeLetter';
import type { ReminderContext } from '../../../renderer/domain/reminders/context';
import { highestPostedSteps } from '../../../renderer/domain/reminders/postedSteps';
import type { AccountProposal, ReasonCode } from '../../../renderer/domain/reminders/proposal';
import { proposeReminders } from '../../../renderer/domain/reminders/proposeReminders';
import type { StepId } from '../../../renderer/domain/reminders/plan';
import { aCompany } from '../../support/builders';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { everyAccount, everyHistory } from '../../../renderer/store/queries/readEverything';
import { readBatches } from '../../../renderer/store/queries/readBatches';

/**
 * The one place where the program's own names and shapes become those of the facts, which stay as they were written: whoever
 * renames a reason or gives an account another shape says here how it reads in the words of schema 2.
 */

/** A reason in the words of the facts. */
export const reasonThen = (reason: ReasonCode): string => reason;

/** A step in the words of the facts. */
export const stepThen = (step: StepId): string => step;

/** An account with all that it ever was: what is open, what is settled. */
export interface WholeAccount {
  readonly account: Account;
  readonly settled: readonly SettledItem[];
}

export async function wholeAccounts(database: EncoursDatabase): Promise<readonly WholeAccount[]> {
  const settled = new Map<string, SettledItem[]>();
  for await (const records of everyHistory(database))
    for (const { accountId, items } of records)
      settled.set(accountId, [...(settled.get(accountId) ?? []), ...items]);
  const accounts: WholeAccount[] = [];
  for await (const some of everyAccount(database))
    for (const account of some) accounts.push({ account, settled: settled.get(account.id) ?? [] });
  return accounts.sort((a, b) => (a.account.code < b.account.code ? -1 : 1));
}

/** What was ever written to a customer, oldest first: whether it lies in the account or in its history. */
export function lettersTo({ account }: WholeAccount): readonly string[] {
  return account.reminders.map((reminder) =>
    [
      reminder.reference,
      stepThen(reminder.step),
      reminder.channel,
      reminder.state,
      reminder.issuedOn,
      reminder.postedOn ?? '-',
      `${reminder.itemIds.length} items`,
      reminder.principal,
      reminder.interest,
      reminder.compensation,
    ].join(' '),
  );
}

/** The highest step posted about each open item: `F12 reminder2 2026-03-04 letter`. */
export function stagesOf({ account }: WholeAccount): readonly string[] {
  const posted = highestPostedSteps(account);
  return account.items.flatMap(({ id, number }) => {
    const stage = posted.get(id);
    return stage === undefined ? [] : [`${number} ${stepThen(stage.step)} ${stage.on} ${stage.channel}`];
  });
}

/** Letters that do not balance: `ZZ 29.60 waiting`, with the number of their items. */
export function matchingOf({ account }: WholeAccount): readonly string[] {
  return account.unbalanced.map(
    ({ letter, balance, decision, itemIds }) => `${letter} ${balance} ${decision} ${itemIds.length} items`,
  );
}

export function holdsOf({ account }: WholeAccount): readonly string[] {
  return account.holds.map(({ until, reason, placedOn, itemId }) =>
    [placedOn, until ?? '-', itemId === null ? 'customer' : numberOf(account, itemId), reason].join(' '),
  );
}

/** What the owner wrote of him himself. */
export function identityOf({ account }: WholeAccount): readonly unknown[] {
  const { name, kind, kindConfirmed, address, email, phone, siren, contractRate, note } = account;
  const { terms, termsSource, collective, formalNoticeAllowed } = account;
  return [
    name,
    kind,
    kindConfirmed,
    address === null ? null : [...address.lines, address.postCode, address.town, address.country],
    email,
    phone,
    siren,
    [terms.kind, terms.days, terms.on, termsSource],
    contractRate,
    collective,
    formalNoticeAllowed,
    note,
  ];
}

export function proposalFor({ account }: WholeAccount, context: ReminderContext): AccountProposal {
  return proposeReminders(account, context);
}

export function letterFor(
  { account }: WholeAccount,
  { letter }: AccountProposal,
  context: ReminderContext,
): ComposedLetter | null {
  if (letter === null) return null;
  return composeLetter(account, letter, {
    date: context.today,
    reference: 'R-0000-00000',
    context,
    company: context.company ?? aCompany(),
  });
}

export function pageOf({ account }: WholeAccount, context: ReminderContext): AccountView {
  return accountView(account, context);
}

/** What was issued, newest first, and whether its pages are still kept. */
export async function issuedIn(database: EncoursDatabase): Promise<readonly string[]> {
  const batches = await readBatches(database);
  return batches.map((batch) =>
    [
      batch.issuedOn,
      batch.state,
      batch.postedOn ?? batch.cancelledOn ?? '-',
      `${batch.letters.length} letters from ${batch.letters[0]?.reference ?? '-'}`,
      batch.principal,
      batch.interest,
      batch.compensation,
      `${batch.pageCount} pages`,
      batch.documentRemovedOn === undefined ? batch.sha256 : `removed ${batch.documentRemovedOn}`,
    ].join(' '),
  );
}

function numberOf(account: Account, id: ItemId): string {
  return account.items.find((item) => item.id === id)?.number ?? id;
}
