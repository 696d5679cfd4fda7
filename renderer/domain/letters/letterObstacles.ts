import type { Account } from '../account/account';
import type { ReminderContext } from '../reminders/reminderContext';
import type { LetterProposal, ReasonCode } from '../reminders/proposal';
import { claimsCharges, invoiceCharges, noticeDays } from '../latepayment/invoiceCharges';
import { letterDebits } from './letterDebits';
import { windowLines } from './windowLines';

/** What stops a proposed letter from being issued; it can still be previewed, save where a rate is missing. */
export function letterObstacles(
  account: Account,
  letter: LetterProposal,
  context: ReminderContext,
): readonly ReasonCode[] {
  const obstacles: ReasonCode[] = [];
  if (account.address === null) obstacles.push('adresse-manquante');
  else if (windowLines(account.name, account.address).tooMany) obstacles.push('adresse-trop-longue');
  // A consumer owes neither L441-10 penalties nor 40 EUR: nobody is claimed them on an assumption.
  if (claimsCharges(letter.step) && account.kind === 'business' && !account.kindConfirmed)
    obstacles.push('type-a-confirmer');
  if (claimsCharges(letter.step) && lacksRate(account, letter, context)) obstacles.push('taux-manquant');
  return obstacles;
}

function lacksRate(account: Account, letter: LetterProposal, context: ReminderContext): boolean {
  const notices = noticeDays(account);
  return letterDebits(account, letter.itemIds).debits.some((debit) => {
    const noticeOn = notices.get(debit.item.id) ?? null;
    return invoiceCharges(account, debit, noticeOn, context.today, context).missing.length > 0;
  });
}
