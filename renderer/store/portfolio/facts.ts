import type { Account, AccountId, CustomerKind } from '../../domain/account/account';
import { foldText } from '../../domain/account/accountIndex';
import { accountTotals, type AccountTotals } from '../../domain/statement/accountTotals';
import { isHoldActive } from '../../domain/holds/placeHold';
import { waitingItemIds } from '../../domain/matching/waitingItems';
import type { Item, ItemId, ItemKind } from '../../domain/account/item';
import { balanceOf } from '../../domain/account/itemBalance';
import { applyCredits } from '../../domain/statement/applyCredits';
import { daysBetween, type Day } from '../../domain/day';
import { negateCents, type Cents } from '../../domain/money';
import type { StepId } from '../../domain/plans/plan';
import type { ReminderContext } from '../../domain/reminders/reminderContext';
import { proposeReminders } from '../../domain/reminders/proposeReminders';
import type { AccountProposal, ReasonCode } from '../../domain/reminders/proposal';
import type { CustomerRow, LetterRow } from './protocol';

/** What the portfolio keeps of one item: what lists show, sort, filter and add up. */
export interface InvoiceFacts {
  readonly id: ItemId;
  readonly number: string;
  readonly kind: ItemKind;
  readonly date: Day;
  readonly dueDate: Day;
  readonly dueSource: 'file' | 'terms';
  readonly amount: Cents;
  readonly open: Cents;
  /** In a letter group that waits for the owner's word: shown, in no sum. */
  readonly waiting: boolean;
  readonly step: StepId | null;
  readonly reason: ReasonCode | null;
  readonly until: Day | null;
}

/** What the portfolio keeps of one account. All of it is recomputed from the account by the domain's own functions. */
export interface AccountFacts {
  readonly accountId: AccountId;
  readonly kind: CustomerKind;
  readonly searchKey: string;
  readonly nameKey: string;
  readonly customer: CustomerRow;
  /** Null when nothing is open. */
  readonly letter: LetterRow | null;
  /** Null once they lie in columns: kept twice they would double the portfolio. */
  invoices: readonly InvoiceFacts[] | null;
}

export function factsOf(account: Account, context: ReminderContext): AccountFacts {
  const totals = accountTotals(account, context.today);
  const proposal = proposeReminders(account, context);
  const customer = customerRow(account, proposal, totals, context.today);
  return {
    accountId: account.id,
    kind: account.kind,
    searchKey: foldText(`${account.code} ${account.name}`),
    nameKey: foldText(account.name),
    customer,
    letter:
      totals.openInvoices === 0 && proposal.letter === null && proposal.reason === null
        ? null
        : letterRow(account, proposal, customer),
    invoices: invoiceFacts(account, proposal),
  };
}

function customerRow(
  account: Account,
  { letter, reason, until }: AccountProposal,
  totals: AccountTotals,
  today: Day,
): CustomerRow {
  const { oldestDueDate } = totals;
  return {
    accountId: account.id,
    revision: account.revision,
    code: account.code,
    name: account.name,
    kind: account.kind,
    kindConfirmed: account.kindConfirmed,
    open: totals.open,
    overdue: totals.overdue,
    waiting: totals.waiting,
    openInvoices: totals.openInvoices,
    oldestDueOn: oldestDueDate,
    daysLate: oldestDueDate === null ? 0 : daysBetween(oldestDueDate, today),
    lastReminder: lastReminderOf(account),
    step: letter?.step ?? null,
    reason,
    until,
    onHold: account.holds.some((hold) => hold.itemId === null && isHoldActive(hold, today)),
    addressMissing: account.address === null,
  };
}

function letterRow(account: Account, proposal: AccountProposal, customer: CustomerRow): LetterRow {
  const { letter, reason, until, obstacles } = proposal;
  const { accountId, revision, code, name, kind, open, overdue, daysLate, openInvoices, lastReminder } =
    customer;
  const leading = account.items.find((item) => item.id === letter?.why.leadingItemId);
  return {
    accountId,
    revision,
    code,
    name,
    kind,
    open,
    overdue,
    daysLate,
    openInvoices,
    lastReminder,
    reason,
    until,
    letter:
      letter === null
        ? null
        : {
            step: letter.step,
            channel: letter.channel,
            principal: letter.principal,
            invoiceCount: letter.itemIds.length,
            confirm: letter.confirm,
            leadingNumber: leading?.number ?? '',
            leadingDaysLate: letter.why.daysLate,
            limited: letter.why.limited,
            obstacles,
          },
  };
}

function lastReminderOf({ reminders }: Account): CustomerRow['lastReminder'] {
  for (let index = reminders.length - 1; index >= 0; index--) {
    const reminder = reminders[index];
    if (reminder === undefined || reminder.state === 'cancelled') continue;
    return { step: reminder.step, on: reminder.postedOn ?? reminder.issuedOn, state: reminder.state };
  }
  return null;
}

function invoiceFacts(account: Account, { decisions }: AccountProposal): readonly InvoiceFacts[] {
  const waitingIds = waitingItemIds(account);
  const byItem = new Map(decisions.map((decision) => [decision.item.id, decision]));
  const creditsLeft = leftOfCredits(account.items, waitingIds);
  return account.items.map((item): InvoiceFacts => {
    const waiting = waitingIds.has(item.id);
    const decision = byItem.get(item.id);
    const outcome = decision?.outcome;
    const { id, number, kind, date, dueDate, dueSource, amount } = item;
    return {
      id,
      number,
      kind,
      date,
      dueDate,
      dueSource,
      amount,
      open: (waiting ? undefined : (creditsLeft.get(item) ?? decision?.open)) ?? balanceOf(item),
      waiting,
      step: outcome?.kind === 'step' ? outcome.step : null,
      reason: waiting ? 'lettrage-desequilibre' : outcome?.kind === 'wait' ? outcome.reason : null,
      until: outcome?.kind === 'wait' ? outcome.until : null,
    };
  });
}

/** What is left to set of each credit, zero or negative. */
function leftOfCredits(items: readonly Item[], waitingIds: ReadonlySet<string>): ReadonlyMap<Item, Cents> {
  if (!items.some((item) => item.amount < 0)) return new Map();
  const live = waitingIds.size === 0 ? items : items.filter((item) => !waitingIds.has(item.id));
  return new Map(applyCredits(live).credits.map(({ item, left }) => [item, negateCents(left)]));
}
