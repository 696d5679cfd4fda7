import type { Account } from '../../../renderer/domain/account/account';
import type { Contact } from '../../../renderer/domain/account/contact';
import type { ItemId, SettledItem } from '../../../renderer/domain/account/item';
import { type AccountView, accountView } from '../../../renderer/domain/desk/accountView';
import { composeLetter, type ComposedLetter } from '../../../renderer/domain/letters/composeLetter';
import type { StepId } from '../../../renderer/domain/plans/plan';
import type { ReasonCode } from '../../../renderer/domain/reasons/reasons';
import type { ReminderContext } from '../../../renderer/domain/reminders/reminderContext';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { readDispatches } from '../../../renderer/store/queries/readDispatches';
import { everyAccount, everyHistory, everyPast } from '../../../renderer/store/queries/readEverything';
import { aCompany } from '../../support/builders';

/**
 * The one place where the program's own names and shapes become those of the facts, which stay as they were written: whoever
 * renames a reason or gives an account another shape says here how it reads in the words of schema 2.
 */

/** A reason in the words of the facts. */
export const reasonThen = (reason: ReasonCode): string => REASONS_THEN[reason] ?? reason;

const REASONS_THEN: Readonly<Partial<Record<ReasonCode, string>>> = {
  notYet: 'pas-encore',
  inCredit: 'solde-crediteur',
  coveredByCredit: 'couverte-par-avoir',
  underFloor: 'sous-le-plancher',
  minimumInterval: 'intervalle-minimum',
  inDispatch: 'en-cours-de-lot',
  stepDone: 'etape-deja-faite',
  endOfPlan: 'fin-du-plan',
  matchingWaits: 'lettrage-desequilibre',
  collective: 'compte-collectif',
  limitationRun: 'prescrite-a-verifier',
  onHold: 'en-attente',
  addressMissing: 'adresse-manquante',
  addressTooLong: 'adresse-trop-longue',
  kindUnconfirmed: 'type-a-confirmer',
  rateMissing: 'taux-manquant',
  noticeToConfirm: 'a-confirmer',
  futureDate: 'date-future',
};

/** A step in the words of the facts. */
export const stepThen = (step: StepId): string => step;

/** An account with all that it ever was: what is open, what is settled, what was said. */
export interface WholeAccount {
  readonly account: Account;
  readonly settled: readonly SettledItem[];
  readonly contacts: readonly Contact[];
}

export async function wholeAccounts(database: EncoursDatabase): Promise<readonly WholeAccount[]> {
  const settled = new Map<string, SettledItem[]>();
  for await (const records of everyHistory(database))
    for (const { accountId, items } of records)
      settled.set(accountId, [...(settled.get(accountId) ?? []), ...items]);
  const past = new Map<string, Contact[]>();
  for await (const records of everyPast(database))
    for (const { accountId, elements } of records)
      past.set(accountId, [...(past.get(accountId) ?? []), ...elements]);
  const accounts: WholeAccount[] = [];
  for await (const some of everyAccount(database))
    for (const { account } of some)
      accounts.push({
        account,
        settled: settled.get(account.id) ?? [],
        contacts: [...(past.get(account.id) ?? []), ...account.contacts],
      });
  return accounts.sort((a, b) => (a.account.code < b.account.code ? -1 : 1));
}

/** What was ever written to a customer, oldest first: whether it lies in the account or in its history. */
export function lettersTo({ contacts }: WholeAccount): readonly string[] {
  return contacts.map(({ reference, stage, channel, state, issuedOn, postedOn, itemIds, asked }) =>
    [
      reference,
      stepThen(stage?.stepId ?? '-'),
      channel,
      state,
      issuedOn,
      postedOn ?? '-',
      `${itemIds.length} items`,
      asked?.principal,
      asked?.interest,
      asked?.compensation,
    ].join(' '),
  );
}

/** The highest step posted about each open item: `F12 reminder2 2026-03-04 letter`. */
export function stagesOf({ account }: WholeAccount): readonly string[] {
  return account.items.flatMap(({ number, stage }) =>
    stage === null ? [] : [`${number} ${stepThen(stage.stepId)} ${stage.on} ${stage.channel}`],
  );
}

/** Letters that do not balance: `ZZ 29.60 waiting`, with the number of their items. */
export function matchingOf({ account }: WholeAccount): readonly string[] {
  return account.matching.map(
    ({ code, balance, decision, itemIds }) => `${code} ${balance} ${decision} ${itemIds.length} items`,
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

export function pageOf({ account }: WholeAccount, context: ReminderContext): AccountView {
  return accountView(account, context);
}

export function letterFor(
  { contacts }: WholeAccount,
  { statement, proposal }: AccountView['desk'],
  { company, settings }: ReminderContext,
): ComposedLetter | null {
  if (proposal.letter === null) return null;
  return composeLetter(statement, proposal.letter, {
    reference: 'R-0000-00000',
    settings,
    company: company ?? aCompany(),
    past: contacts,
    templateVersion: 1,
  });
}

/** What was issued, newest first, and whether its pages are still kept. */
export async function issuedIn(database: EncoursDatabase): Promise<readonly string[]> {
  return (await readDispatches(database)).map((dispatch) =>
    [
      dispatch.issuedOn,
      dispatch.state,
      dispatch.postedOn ?? dispatch.cancelledOn ?? '-',
      `${dispatch.contacts.length} letters from ${dispatch.contacts[0]?.reference ?? '-'}`,
      dispatch.principal,
      dispatch.interest,
      dispatch.compensation,
      `${dispatch.printed?.pageCount} pages`,
      dispatch.documentRemovedOn === null
        ? dispatch.printed?.sha256
        : `removed ${dispatch.documentRemovedOn}`,
    ].join(' '),
  );
}

function numberOf(account: Account, id: ItemId): string {
  return account.items.find((item) => item.id === id)?.number ?? id;
}
