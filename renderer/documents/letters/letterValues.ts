import type { LetterModel } from '../../domain/letters/letterModel';
import { ZERO } from '../../domain/money';
import { countText, euroText, longDay } from '../texts/frenchFormats';
import type { Condition, TextValues } from '../texts/letterTexts';

/** What a letter's sentences name, and which of them are said. */
export function letterValues(model: LetterModel): TextValues {
  const { sender, invoices, previous } = model;
  const first = invoices[0];
  const reminders = previous.filter((step) => step.step !== 'preventive');
  const notice = previous.findLast((step) => step.step === 'formalNotice');
  const person = sender.contactName === '' ? 'notre service comptable' : sender.contactName;
  const line = [sender.contactPhone === '' ? sender.phone : sender.contactPhone, sender.email]
    .filter((part) => part !== '')
    .join(', ')
    .replaceAll(/(?<=\d) (?=\d)/g, '\u00a0');
  const contact = line === '' ? person : `${person} (${line})`;
  const conditions = new Set<Condition>();
  conditions.add(reminders.length === 0 ? 'noPrevious' : 'hasPrevious');
  if (reminders.length === 1) conditions.add('onePrevious');
  if (reminders.length > 1) conditions.add('severalPrevious');
  conditions.add(notice === undefined ? 'noFormalNotice' : 'hasFormalNotice');
  conditions.add(model.interest > 0 ? 'hasInterest' : 'noInterest');
  conditions.add(model.compensation > 0 ? 'hasCompensation' : 'noCompensation');
  conditions.add(model.accruedForInformation === null ? 'noInformation' : 'hasInformation');
  if (model.credits.length > 0) conditions.add('hasCredits');
  return {
    several: invoices.length > 1,
    conditions,
    values: {
      total: euroText(model.total),
      principal: euroText(model.principal),
      interest: euroText(model.interest),
      compensation: euroText(model.compensation),
      informationInterest: euroText(model.accruedForInformation?.interest ?? ZERO),
      informationCompensation: euroText(model.accruedForInformation?.compensation ?? ZERO),
      count: countText(invoices.length),
      invoiceNumber: first?.number ?? '',
      dueDate: first === undefined ? '' : longDay(first.dueDate),
      payBefore: model.payBefore === null ? '' : longDay(model.payBefore),
      letterDate: longDay(model.date),
      previousDates: reminders.map((step) => longDay(step.on)).join(' et du '),
      formalNoticeDate: notice === undefined ? '' : longDay(notice.on),
      formalNoticeReference: notice?.reference ?? '',
      reference: model.reference,
      contact,
      Contact: contact.charAt(0).toUpperCase() + contact.slice(1),
      company: sender.name,
      customer: model.customerName,
    },
  };
}
