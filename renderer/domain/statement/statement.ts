import type { Account } from '../account/account';
import { balanceOf } from '../account/itemBalance';
import type { Item, ItemId } from '../account/item';
import type { Day } from '../day';
import { waitingItemIds } from '../matching/waitingItems';
import { type Cents, cents, negateCents } from '../money';
import { applyCredits, type OpenDebit } from './applyCredits';
import { openAndWaiting } from './openAndWaiting';
import { type Portion, portioner } from './portions';

/** A debit with what lowers it, what is left of it, and what becomes of that. */
export interface StatementDebit extends OpenDebit {
  /** They add up to `open`; none of a debit that is paid. */
  readonly portions: readonly Portion[];
  /** In a matching group that waits for the owner's word: no credit is set on it, and it is in no sum but `waiting`. */
  readonly waiting: boolean;
}

export interface StatementCredit {
  readonly item: Item;
  /** What could not be set on any debit: positive cents. Of one that waits, all that it could give. */
  readonly left: Cents;
  readonly waiting: boolean;
}

export interface StatementTotals {
  /** Debits less credits of what is open; negative when the customer is in credit. Waiting matching groups apart. */
  readonly open: Cents;
  /** What is past its due date after credits were set on the oldest; never negative. */
  readonly overdue: Cents;
  /** Debit - credit of matching groups that wait for the owner's word. */
  readonly waiting: Cents;
  /** Due date of the oldest invoice with something left to pay; null when nothing is left. */
  readonly oldestDueDate: Day | null;
  /** Invoices with something left to pay. */
  readonly openInvoices: number;
}

/** Where an account stands on a day: computed once, and handed on to whoever asks. */
export interface Statement {
  readonly account: Account;
  readonly day: Day;
  /** Oldest due date first, those that wait after the others in the account's order. */
  readonly debits: readonly StatementDebit[];
  /** Oldest first, those that wait after the others. */
  readonly credits: readonly StatementCredit[];
  readonly totals: StatementTotals;
}

/** An invoice is overdue from the day after its due date. */
export function statementOf(account: Account, day: Day): Statement {
  const waitingIds = waitingItemIds(account);
  const live =
    waitingIds.size === 0 ? account.items : account.items.filter((item) => !waitingIds.has(item.id));
  const portionsOf = portioner(account, day);
  const applied = applyCredits(live);
  const debits = applied.debits.map((debit): StatementDebit => ({
    ...debit,
    portions: portionsOf(debit.item, debit.open),
    waiting: false,
  }));
  const credits = applied.credits.map((credit): StatementCredit => ({ ...credit, waiting: false }));
  for (const item of account.items) {
    if (!waitingIds.has(item.id)) continue;
    if (item.amount < 0) credits.push({ item, left: negateCents(balanceOf(item)), waiting: true });
    else
      for (const debit of applyCredits([item]).debits)
        debits.push({ ...debit, portions: portionsOf(item, debit.open), waiting: true });
  }
  return { account, day, debits, credits, totals: totalsOf(account, debits, day) };
}

/** What is asked for of a debit: the rest waits for something. */
export function askedOf({ portions }: Pick<StatementDebit, 'portions'>): Cents {
  let asked = 0;
  for (const portion of portions) if (portion.of === 'asked') asked += portion.cents;
  return cents(asked);
}

/** What is left of each item, signed as the item, after credits were set on debits. */
export function leftByItem({ debits, credits }: Statement): ReadonlyMap<ItemId, Cents> {
  const left = new Map<ItemId, Cents>();
  for (const { item, open } of debits) left.set(item.id, open);
  for (const credit of credits) left.set(credit.item.id, negateCents(credit.left));
  return left;
}

function totalsOf(account: Account, debits: readonly StatementDebit[], day: Day): StatementTotals {
  let overdue = 0;
  let openInvoices = 0;
  let oldestDueDate: Day | null = null;
  for (const debit of debits) {
    if (debit.waiting || debit.open <= 0) continue;
    openInvoices += 1;
    const { dueDate } = debit.item;
    if (dueDate < day) overdue += debit.open;
    if (oldestDueDate === null || dueDate < oldestDueDate) oldestDueDate = dueDate;
  }
  return { ...openAndWaiting(account), overdue: cents(overdue), oldestDueDate, openInvoices };
}
