import type { Account, AccountId, CustomerKind } from '../../domain/account/account';
import { foldText } from '../../domain/account/accountIndex';
import type { ItemId, ItemKind } from '../../domain/account/item';
import { liveContact } from '../../domain/contacts/liveContact';
import { daysBetween, type Day } from '../../domain/day';
import { type Desk, deskOf } from '../../domain/desk/deskOf';
import { activeHold } from '../../domain/holds/activeHold';
import { ZERO, type Cents } from '../../domain/money';
import type { StepId } from '../../domain/plans/plan';
import type { ReasonCode } from '../../domain/reasons/reasons';
import type { ReminderContext } from '../../domain/reminders/reminderContext';
import { leftByItem } from '../../domain/statement/statement';
import type { CustomerRow, LetterRow } from './rows';

/** What the portfolio keeps of one item: what lists show, sort, filter and add up. */
export interface InvoiceFacts {
  readonly id: ItemId;
  readonly number: string;
  readonly kind: ItemKind;
  readonly date: Day;
  readonly dueDate: Day;
  readonly dueSource: 'file' | 'terms';
  /** Days since the due date; negative when not due yet. */
  readonly daysLate: number;
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
  const desk = deskOf(account, context);
  const { proposal, statement } = desk;
  const customer = customerRow(desk);
  return {
    accountId: account.id,
    kind: account.kind,
    searchKey: foldText(`${account.code} ${account.name}`),
    nameKey: foldText(account.name),
    customer,
    letter:
      statement.totals.openInvoices === 0 && proposal.letter === null && proposal.reason === null
        ? null
        : letterRow(desk, customer),
    invoices: invoiceFacts(desk),
  };
}

function customerRow({ statement, proposal }: Desk): CustomerRow {
  const { account, day, totals } = statement;
  const { letter, reason, until } = proposal;
  const { oldestDueDate } = totals;
  return {
    accountId: account.id,
    code: account.code,
    name: account.name,
    kind: account.kind,
    kindConfirmed: account.kindConfirmed,
    open: totals.open,
    overdue: totals.overdue,
    waiting: totals.waiting,
    openInvoices: totals.openInvoices,
    oldestDueOn: oldestDueDate,
    daysLate: oldestDueDate === null ? 0 : daysBetween(oldestDueDate, day),
    lastReminder: lastReminderOf(account),
    step: letter?.stage.stepId ?? null,
    reason,
    until,
    onHold: activeHold(account, null, day) !== null,
    addressMissing: account.address === null,
  };
}

function letterRow({ statement, proposal, obstacles }: Desk, customer: CustomerRow): LetterRow {
  const { letter, reason, until } = proposal;
  const { accountId, code, name, kind, open, overdue, daysLate, openInvoices, lastReminder } = customer;
  const leading = statement.account.items.find((item) => item.id === letter?.why.leadingItemId);
  return {
    accountId,
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
            step: letter.stage.stepId,
            nature: letter.stage.nature,
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

/** What waits to reach the customer, else the last that did. */
function lastReminderOf(account: Account): CustomerRow['lastReminder'] {
  const live = liveContact(account);
  if (live !== null && live.stage !== null)
    return { step: live.stage.stepId, on: live.issuedOn, state: live.state };
  const { lastContact } = account;
  if (lastContact === null || lastContact.stage === null) return null;
  return { step: lastContact.stage.stepId, on: lastContact.on, state: 'posted' };
}

function invoiceFacts({ statement, proposal }: Desk): readonly InvoiceFacts[] {
  const waitingIds = new Set(
    [...statement.debits, ...statement.credits].flatMap(({ item, waiting }) => (waiting ? [item.id] : [])),
  );
  const outcomes = new Map(proposal.decisions.map(({ item, outcome }) => [item.id, outcome]));
  const left = leftByItem(statement);
  return statement.account.items.map((item): InvoiceFacts => {
    const waiting = waitingIds.has(item.id);
    const outcome = outcomes.get(item.id);
    const { id, number, kind, date, dueDate, dueSource, amount } = item;
    return {
      id,
      number,
      kind,
      date,
      dueDate,
      dueSource,
      daysLate: daysBetween(dueDate, statement.day),
      amount,
      open: left.get(id) ?? ZERO,
      waiting,
      step: outcome?.kind === 'step' ? outcome.step : null,
      reason: waiting ? 'matchingWaits' : outcome?.kind === 'wait' ? outcome.reason : null,
      until: outcome?.kind === 'wait' ? outcome.until : null,
    };
  });
}
