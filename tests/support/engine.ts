import type { Account } from '../../renderer/domain/account/account';
import { type Contact, type ContactId, isOver } from '../../renderer/domain/account/contact';
import { withoutOver } from '../../renderer/domain/account/leaving';
import { markPosted } from '../../renderer/domain/contacts/markPosted';
import { recordContact } from '../../renderer/domain/contacts/recordContact';
import { day } from '../../renderer/domain/day';
import { type Desk, deskOf } from '../../renderer/domain/desk/deskOf';
import {
  type ComposedLetter,
  composeLetter,
  type LetterDetails,
} from '../../renderer/domain/letters/composeLetter';
import { issueOf } from '../../renderer/domain/letters/issueOf';
import type { LetterModel } from '../../renderer/domain/letters/letterModel';
import type { ReasonCode } from '../../renderer/domain/reasons/reasons';
import type { AccountProposal } from '../../renderer/domain/reminders/proposal';
import type { ReminderContext } from '../../renderer/domain/reminders/reminderContext';
import { DEFAULT_SETTINGS } from '../../renderer/domain/settings/settings';
import { aCompany, aRateTable, nextId } from './builders';

type ContextSpec = Partial<Omit<ReminderContext, 'today'>>;
type LetterSpec = ContextSpec & Partial<Omit<LetterDetails, 'company' | 'settings'>>;

/** What the engine decides by on a day, with the default plan unless given. */
export function aContext(today: string, spec: ContextSpec = {}): ReminderContext {
  return {
    today: day(today),
    settings: DEFAULT_SETTINGS,
    rates: aRateTable(),
    company: aCompany(),
    ...spec,
  };
}

export function deskOn(account: Account, today: string, spec: ContextSpec = {}): Desk {
  return deskOf(account, aContext(today, spec));
}

export function proposeOn(account: Account, today: string, spec: ContextSpec = {}): AccountProposal {
  return deskOn(account, today, spec).proposal;
}

/** What stops the letter that is proposed on a day. */
export function obstaclesOn(account: Account, today: string, spec: ContextSpec = {}): readonly ReasonCode[] {
  return deskOn(account, today, spec).obstacles;
}

/** The letter that is proposed on a day, composed. @throws Error when none is proposed */
export function composeOn(account: Account, today: string, spec: LetterSpec = {}): ComposedLetter {
  const context = aContext(today, spec);
  const { statement, proposal } = deskOf(account, context);
  if (proposal.letter === null) throw new Error(`no letter on ${today}: ${proposal.reason}`);
  return composeLetter(statement, proposal.letter, {
    reference: nextId('R'),
    past: [],
    templateVersion: 1,
    ...spec,
    settings: context.settings,
    company: context.company ?? aCompany(),
  });
}

export function letterOn(account: Account, today: string, spec: LetterSpec = {}): LetterModel {
  const composed = composeOn(account, today, spec);
  if (!composed.ok) throw new Error(`refused: ${composed.reason}`);
  return composed.model;
}

/**
 * The letter proposed on a day as issued, with what is over still in the account; posted on the same day unless told otherwise.
 */
export function issueOn(
  account: Account,
  today: string,
  options: { readonly posted?: boolean; readonly dispatchId?: string } & ContextSpec = {},
): Account {
  const { posted = true, dispatchId = nextId('dispatch'), ...spec } = options;
  const { letter } = proposeOn(account, today, spec);
  if (letter === null) throw new Error(`no letter on ${today}`);
  const model = letterOn(account, today, spec);
  const issue = {
    id: nextId('contact') as ContactId,
    dispatchId,
    document: { sha256: '0'.repeat(64), firstPage: 1, lastPage: 1 },
  };
  const issued = recordContact(account, issueOf(account, letter, model, issue));
  return posted ? markPosted(issued, { dispatchId, on: day(today) }) : issued;
}

/**
 * The account after these letters, as it is kept: those posted have gone to the past and left on the items what they reached, one
 * that waits for the post is in it, one that came to nothing is not.
 */
export function afterLetters(account: Account, contacts: readonly Contact[]): Account {
  let now = account;
  for (const contact of contacts) {
    if (contact.postedOn === null) {
      if (!isOver(contact)) now = { ...now, contacts: [...now.contacts, contact] };
      continue;
    }
    const dispatchId = nextId('dispatch');
    const issued: Contact = { ...contact, state: 'issued', postedOn: null, dispatchId };
    now = markPosted({ ...now, contacts: [...now.contacts, issued] }, { dispatchId, on: contact.postedOn });
  }
  return withoutOver(now).account;
}
