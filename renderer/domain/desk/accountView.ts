import type { Account } from '../account/account';
import { accountTotals, type AccountTotals } from '../statement/accountTotals';
import type { Item } from '../account/item';
import { waitingItemIds } from '../matching/waitingItems';
import type { Accrual, AccrualRequest } from '../latepayment/accrual';
import { accrue } from '../latepayment/accrue';
import { applyCredits } from '../statement/applyCredits';
import { daysBetween, minDay } from '../day';
import { noticeDays } from '../latepayment/invoiceCharges';
import { addCents, type Cents, negateCents, subtractCents, sumCents, ZERO } from '../money';
import type { ReminderContext } from '../reminders/reminderContext';
import type { AccountProposal, InvoiceDecision } from '../reminders/proposal';
import { proposeReminders } from '../reminders/proposeReminders';

/** One line of the account as its page shows it. */
export interface AccountLine {
  readonly item: Item;
  /** What is left of it: positive for a debit, negative for a credit. */
  readonly open: Cents;
  /** Days since the due date; zero or less when it is not late. */
  readonly daysLate: number;
  /** Charges to date; null for credits and for lines that wait for the owner's word. */
  readonly charges: { readonly request: AccrualRequest; readonly accrual: Accrual } | null;
  readonly decision: InvoiceDecision | null;
  readonly waiting: boolean;
}

/** All that a customer's page shows of the account today. */
export interface AccountView {
  readonly totals: AccountTotals;
  readonly proposal: AccountProposal;
  /** Debits by due date, then credits by date, then lines that wait. */
  readonly lines: readonly AccountLine[];
  /** Interest and compensation to date; `known` is false when a rate is missing. */
  readonly charges: { readonly total: Cents; readonly known: boolean };
}

export function accountView(account: Account, context: ReminderContext): AccountView {
  const { today } = context;
  const waiting = waitingItemIds(account);
  const proposal = proposeReminders(account, context);
  const decisions = new Map(proposal.decisions.map((decision) => [decision.item.id, decision]));
  const notices = noticeDays(account);
  const applied = applyCredits(account.items.filter((item) => !waiting.has(item.id)));

  const debits = applied.debits.map(({ item, open, reductions, furtherPart }): AccountLine => {
    const request: AccrualRequest = {
      amount: item.amount,
      dueDate: item.dueDate,
      reductions: reductions.map((reduction) => ({ ...reduction, on: minDay(reduction.on, today) })),
      until: today,
      order: context.settings.allocationOrder,
      rates: context.rates,
      debtor: account.kind,
      creditor: context.company?.creditorKind ?? 'professional',
      contractRate: account.contractRate,
      noticeOn: notices.get(item.id) ?? null,
      waiveCompensation: furtherPart,
    };
    return {
      item,
      open,
      daysLate: daysBetween(item.dueDate, today),
      charges: { request, accrual: accrue(request) },
      decision: decisions.get(item.id) ?? null,
      waiting: false,
    };
  });
  const credits = applied.credits.map(({ item, left }): AccountLine => ({
    item,
    open: negateCents(left),
    daysLate: 0,
    charges: null,
    decision: null,
    waiting: false,
  }));
  const held = account.items
    .filter((item) => waiting.has(item.id))
    .map((item): AccountLine => ({
      item,
      open: item.amount,
      daysLate: daysBetween(item.dueDate, today),
      charges: null,
      decision: decisions.get(item.id) ?? null,
      waiting: true,
    }));
  const accruals = debits.flatMap(({ charges }) => (charges === null ? [] : [charges.accrual]));
  return {
    totals: accountTotals(account, today),
    proposal,
    lines: [...debits, ...credits, ...held],
    charges: {
      total: sumCents(
        debits.map(({ charges, open }) => (charges === null ? ZERO : chargesOf(charges.accrual, open))),
      ),
      known: accruals.every(({ missing }) => missing.length === 0),
    },
  };
}

/**
 * What is owed beside `open`, the accounting balance: interest and compensation, with what a payment by law settled of them before
 * principal (C. civ. 1343-1). Both together are what the calculation of the invoice ends with.
 */
export function chargesOf(accrual: Accrual, open: Cents): Cents {
  if (accrual.basis === 'none') return ZERO;
  return subtractCents(addCents(accrual.principal, accrual.interest, accrual.compensation), open);
}
