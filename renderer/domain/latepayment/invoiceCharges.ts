import type { Account } from '../account/account';
import type { ItemId } from '../account/item';
import { type Day, minDay } from '../day';
import type { Accrual } from './accrual';
import { accrue } from './accrue';
import type { OpenDebit } from '../statement/applyCredits';
import type { ReminderContext } from '../reminders/reminderContext';
import { type StepId, stepRank } from '../plans/plan';
import { firstPostedOn } from '../reminders/postedSteps';

/** Letters that ask for late-payment charges; the earlier ones ask for what the invoices say and nothing else. */
export function claimsCharges(step: StepId): boolean {
  return stepRank(step) >= stepRank('formalNotice');
}

/** Day of the posted formal notice about each invoice: a consumer's legal interest runs from it (C. civ. 1231-6, 1344-1). */
export function noticeDays(account: Account): ReadonlyMap<ItemId, Day> {
  return firstPostedOn(account, 'formalNotice');
}

/**
 * Charges of one invoice at the end of `date`. Each letter claims anew all that has accrued, up to its own day: an earlier
 * claim is contained in it, never added to it.
 */
export function invoiceCharges(
  account: Account,
  debit: OpenDebit,
  noticeOn: Day | null,
  date: Day,
  context: Pick<ReminderContext, 'settings' | 'rates' | 'company'>,
): Accrual {
  return accrue({
    amount: debit.item.amount,
    dueDate: debit.item.dueDate,
    // Known but dated later than the letter (a post-dated credit): asked from nobody, so it counts on the letter's day.
    reductions: debit.reductions.map((reduction) => ({ ...reduction, on: minDay(reduction.on, date) })),
    until: date,
    order: context.settings.allocationOrder,
    rates: context.rates,
    debtor: account.kind,
    creditor: context.company?.creditorKind ?? 'professional',
    contractRate: account.contractRate,
    noticeOn,
    waiveCompensation: debit.furtherPart,
  });
}
