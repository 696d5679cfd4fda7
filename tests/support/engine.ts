import type { Account } from '../../renderer/domain/account/account';
import { markPosted } from '../../renderer/domain/contacts/markPosted';
import { recordReminder } from '../../renderer/domain/contacts/recordContact';
import { day } from '../../renderer/domain/day';
import { type ComposedLetter, composeLetter } from '../../renderer/domain/letters/composeLetter';
import type { LetterModel } from '../../renderer/domain/letters/letterModel';
import type { ReminderContext } from '../../renderer/domain/reminders/reminderContext';
import { proposeReminders } from '../../renderer/domain/reminders/proposeReminders';
import type { AccountProposal } from '../../renderer/domain/reminders/proposal';
import { DEFAULT_SETTINGS } from '../../renderer/domain/settings/settings';
import { aCompany, aRateTable, nextId } from './builders';

/** What the engine decides by on a day, with the default plan unless given. */
export function aContext(today: string, spec: Partial<Omit<ReminderContext, 'today'>> = {}): ReminderContext {
  return {
    today: day(today),
    settings: DEFAULT_SETTINGS,
    rates: aRateTable(),
    company: aCompany(),
    ...spec,
  };
}

export function proposeOn(
  account: Account,
  today: string,
  spec: Partial<Omit<ReminderContext, 'today'>> = {},
): AccountProposal {
  return proposeReminders(account, aContext(today, spec));
}

/** The letter that is proposed on a day, composed. @throws Error when none is proposed */
export function composeOn(
  account: Account,
  today: string,
  spec: Partial<Omit<ReminderContext, 'today'>> = {},
): ComposedLetter {
  const context = aContext(today, spec);
  const { letter, reason } = proposeReminders(account, context);
  if (letter === null) throw new Error(`no letter on ${today}: ${reason}`);
  return composeLetter(account, letter, {
    date: context.today,
    reference: nextId('R'),
    context,
    company: context.company ?? aCompany(),
  });
}

export function letterOn(
  account: Account,
  today: string,
  spec: Partial<Omit<ReminderContext, 'today'>> = {},
): LetterModel {
  const composed = composeOn(account, today, spec);
  if (!composed.ok) throw new Error(`refused: ${composed.reason}`);
  return composed.model;
}

/** Issues the letter proposed on a day; posted on the same day unless told otherwise. */
export function issueOn(
  account: Account,
  today: string,
  options: { readonly posted?: boolean; readonly batchId?: string } & Partial<
    Omit<ReminderContext, 'today'>
  > = {},
): Account {
  const { posted = true, batchId = nextId('batch'), ...spec } = options;
  const { letter } = proposeOn(account, today, spec);
  if (letter === null) throw new Error(`no letter on ${today}`);
  const model = letterOn(account, today, spec);
  const issued = recordReminder(account, { batchId, proposal: letter, model, document: null });
  return posted ? markPosted(issued, { batchId, on: day(today) }) : issued;
}
