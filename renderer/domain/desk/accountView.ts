import type { Account } from '../account/account';
import type { Item } from '../account/item';
import { daysBetween } from '../day';
import { type InvoiceCharges, owedBeside } from '../latepayment/lateStatement';
import { type Cents, negateCents, sumCents } from '../money';
import type { InvoiceDecision } from '../reminders/proposal';
import type { ReminderContext } from '../reminders/reminderContext';
import { type Desk, deskOf } from './deskOf';

/** One line of the account as its page shows it. */
export interface AccountLine {
  readonly item: Item;
  /** What is left of it: positive for a debit, negative for a credit. */
  readonly open: Cents;
  /** Days since the due date; zero or less when it is not late. */
  readonly daysLate: number;
  /** Charges to date; null for credits and for lines that wait for the owner's word. */
  readonly charges: InvoiceCharges | null;
  readonly decision: InvoiceDecision | null;
  readonly waiting: boolean;
}

/** All that a customer's page shows of the account today. */
export interface AccountView {
  readonly desk: Desk;
  /** Debits by due date, then credits by date, then lines that wait. */
  readonly lines: readonly AccountLine[];
  /** Interest and compensation to date; `known` is false when a rate is missing. */
  readonly charges: { readonly total: Cents; readonly known: boolean };
}

export function accountView(account: Account, context: ReminderContext): AccountView {
  const desk = deskOf(account, context);
  const { debits, credits, day } = desk.statement;
  const decisions = new Map(desk.proposal.decisions.map((decision) => [decision.item.id, decision]));
  const debitLines = debits.map((debit): AccountLine => {
    const { item, open, waiting } = debit;
    return {
      item,
      open,
      daysLate: daysBetween(item.dueDate, day),
      charges: waiting ? null : debit.charges(),
      decision: decisions.get(item.id) ?? null,
      waiting,
    };
  });
  const creditLines = credits.map(({ item, left, waiting }): AccountLine => ({
    item,
    open: negateCents(left),
    daysLate: 0,
    charges: null,
    decision: null,
    waiting,
  }));
  const lines = [...debitLines, ...creditLines];
  const charged = debitLines.flatMap(({ open, charges }) =>
    charges === null ? [] : [{ open, accrual: charges.accrual }],
  );
  return {
    desk,
    lines: [...lines.filter(({ waiting }) => !waiting), ...lines.filter(({ waiting }) => waiting)],
    charges: {
      total: sumCents(charged.map(({ open, accrual }) => owedBeside(accrual, open))),
      known: charged.every(({ accrual }) => accrual.missing.length === 0),
    },
  };
}
