import type { LetterModel } from '../../domain/letters/letterModel';
import { ZERO } from '../../domain/money';
import { countText, euroText, longDay } from '../texts/frenchFormats';
import { countInvoices } from './invoiceRows';
import type { Condition, TextValues } from '../texts/letterTexts';

/** What a letter's sentences name, and which of them are said. */
export function letterValues(model: LetterModel): TextValues {
  const { sender, invoices, previous } = model;
  const first = invoices[0];
  const count = countInvoices(invoices);
  const reminders = previous.filter((step) => step.step !== 'preventive');
  const notice = previous.findLast((step) => step.step === 'formalNotice');
  const person = sender.contactName === '' ? 'notre service comptable' : sender.contactName;
  const line = [sender.contactPhone, sender.phone, sender.email].find((part) => part !== '') ?? '';
  const contact = line === '' ? person : `${person} (${line.replaceAll(' ', '\u00a0')})`;
  const conditions = new Set<Condition>();
  conditions.add(reminders.length === 0 ? 'noPrevious' : 'hasPrevious');
  if (reminders.length === 1) conditions.add('onePrevious');
  if (reminders.length > 1) conditions.add('severalPrevious');
  conditions.add(notice === undefined ? 'noFormalNotice' : 'hasFormalNotice');
  conditions.add(model.interest > 0 ? 'hasInterest' : 'noInterest');
  conditions.add(model.compensation > 0 ? 'hasCompensation' : 'noCompensation');
  if (model.interest > 0 || model.compensation > 0) conditions.add('hasCharges');
  conditions.add(model.accruedForInformation === null ? 'noInformation' : 'hasInformation');
  if (invoices.some(({ paidToCharges = 0 }) => paidToCharges > 0)) conditions.add('paidToCharges');
  if (model.reservesCharges) conditions.add('reservesCharges');
  if (model.credits.length > 0) conditions.add('hasCredits');
  return {
    several: count > 1,
    conditions,
    values: {
      total: euroText(model.total),
      principal: euroText(model.principal),
      interest: euroText(model.interest),
      compensation: euroText(model.compensation),
      informationInterest: euroText(model.accruedForInformation?.interest ?? ZERO),
      informationCompensation: euroText(model.accruedForInformation?.compensation ?? ZERO),
      count: countText(count),
      invoiceNumber: first?.number ?? '',
      dueDate: first === undefined ? '' : longDay(first.dueDate),
      payBefore: model.payBefore === null ? '' : longDay(model.payBefore),
      letterDate: longDay(model.date),
      previousDates: listed(reminders.map((step) => longDay(step.on))),
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

/** "1er mai, du 16 mai et du 31 mai": what follows "nos lettres du". */
function listed(dates: readonly string[]): string {
  if (dates.length < 2) return dates.join('');
  return `${dates.slice(0, -1).join(', du ')} et du ${dates.at(-1) ?? ''}`;
}
