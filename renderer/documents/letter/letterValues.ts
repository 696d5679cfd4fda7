import type { LetterModel } from '../../domain/letters/letterModel';
import { ZERO } from '../../domain/money';
import { type Nature, NATURES } from '../../domain/plans/nature';
import { countText, euroText, longDay } from '../texts/frenchFormats';
import { countInvoices } from './invoiceRows';
import type { TextValues } from '../texts/template';

/** What a letter's sentences name, and which of them are said. */
export function letterValues(model: LetterModel): TextValues {
  const { sender, invoices, previous } = model;
  const first = invoices[0];
  const count = countInvoices(invoices);
  const reminders = previous.filter(({ stage }) => asksForPayment(stage.nature));
  const notice = previous.findLast(({ stage }) => NATURES[stage.nature].isFormalNotice);
  const person = sender.contactName === '' ? 'notre service comptable' : sender.contactName;
  const line = [sender.contactPhone, sender.phone, sender.email].find((part) => part !== '') ?? '';
  const contact = line === '' ? person : `${person} (${line.replaceAll(' ', '\u00a0')})`;
  const conditions: TextValues['conditions'] = {
    noPrevious: reminders.length === 0,
    hasPrevious: reminders.length > 0,
    onePrevious: reminders.length === 1,
    severalPrevious: reminders.length > 1,
    noFormalNotice: notice === undefined,
    hasFormalNotice: notice !== undefined,
    noInterest: model.interest === 0,
    hasInterest: model.interest > 0,
    noCompensation: model.compensation === 0,
    hasCompensation: model.compensation > 0,
    hasCharges: model.interest > 0 || model.compensation > 0,
    noInformation: model.accruedForInformation === null,
    hasInformation: model.accruedForInformation !== null,
    paidToCharges: invoices.some(({ paidToCharges }) => paidToCharges > 0),
    reservesCharges: model.reservesCharges,
    hasCredits: model.credits.length > 0,
  };
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

/** What a letter may call "nos lettres du …": neither word before the due date nor thanks. */
function asksForPayment(nature: Nature): boolean {
  const { severity, beforeDueDate } = NATURES[nature];
  return severity > 0 && !beforeDueDate;
}

/** "1er mai, du 16 mai et du 31 mai": what follows "nos lettres du". */
function listed(dates: readonly string[]): string {
  if (dates.length < 2) return dates.join('');
  return `${dates.slice(0, -1).join(', du ')} et du ${dates.at(-1) ?? ''}`;
}
