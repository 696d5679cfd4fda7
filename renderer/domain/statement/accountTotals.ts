import type { Day } from '../day';
import { applyCredits } from './applyCredits';
import { cents, type Cents } from '../money';
import type { Account } from '../account/account';
import { balanceOf } from '../account/itemBalance';
import { waitingItemIds } from '../matching/waitingItems';

export interface AccountTotals {
  /** Debits less credits of what is open; negative when the customer is in credit. Waiting letter groups apart. */
  readonly open: Cents;
  /** What is past its due date after credits were set on the oldest; never negative. */
  readonly overdue: Cents;
  /** Debit - credit of letter groups that wait for the owner's word. */
  readonly waiting: Cents;
  /** Due date of the oldest invoice with something left to pay; null when nothing is left. */
  readonly oldestDueDate: Day | null;
  /** Invoices with something left to pay. */
  readonly openInvoices: number;
}

/** The account's figures on a day, in cents. An invoice is overdue from the day after its due date. */
export function accountTotals(account: Account, today: Day): AccountTotals {
  const waitingIds = waitingItemIds(account);
  const live =
    waitingIds.size === 0 ? account.items : account.items.filter((item) => !waitingIds.has(item.id));
  let open = 0;
  for (const item of live) open += balanceOf(item);
  let waiting = 0;
  for (const item of account.items) if (waitingIds.has(item.id)) waiting += balanceOf(item);
  let overdue = 0;
  let openInvoices = 0;
  let oldestDueDate: Day | null = null;
  for (const debit of applyCredits(live).debits) {
    if (debit.open <= 0) continue;
    openInvoices += 1;
    const { dueDate } = debit.item;
    if (dueDate < today) overdue += debit.open;
    if (oldestDueDate === null || dueDate < oldestDueDate) oldestDueDate = dueDate;
  }
  return { open: cents(open), overdue: cents(overdue), waiting: cents(waiting), oldestDueDate, openInvoices };
}
