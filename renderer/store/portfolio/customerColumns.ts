import type { AccountFacts } from './facts';
import { columns, columnsOf } from './column';
import { KINDS, ownSteps, REASONS } from './wordSets';

const column = columnsOf<AccountFacts>();

/** The list of customers, which shows `CustomerRow`s: what it is sorted and filtered by. */
export const CUSTOMER_COLUMNS = columns({
  accountId: column.text(({ accountId }) => accountId),
  name: column.text(({ nameKey }) => nameKey, { sort: ['name'] }),
  code: column.text(({ customer }) => customer.code, { sort: ['code', 'name'] }),
  kind: column.code(KINDS, ({ kind }) => kind, {
    sort: ['kind', 'name'],
    filter: { name: 'kinds', takes: 'anyOf' },
  }),
  open: column.cents(({ customer }) => customer.open, {
    sort: ['open', 'name'],
    filter: { name: 'balance', takes: 'sign' },
  }),
  overdue: column.cents(({ customer }) => customer.overdue, { sort: ['overdue', 'name'] }),
  openInvoices: column.number(({ customer }) => customer.openInvoices, { sort: ['openInvoices', 'name'] }),
  oldestDueOn: column.day(({ customer }) => customer.oldestDueOn, {
    sort: ['oldestDueOn', 'name'],
    none: 'last',
  }),
  daysLate: column.number(({ customer }) => (customer.oldestDueOn === null ? null : customer.daysLate), {
    filter: { name: 'lateAtLeast', takes: 'atLeast' },
  }),
  lastReminderOn: column.day(({ customer }) => customer.lastReminder?.on ?? null, {
    sort: ['lastReminderOn', 'name'],
  }),
  step: column.code(ownSteps, ({ customer }) => customer.step, {
    sort: ['step', 'name'],
    filter: { name: 'steps', takes: 'anyOf' },
  }),
  reason: column.code(REASONS, ({ customer }) => customer.reason, {
    filter: { name: 'reasons', takes: 'anyOf' },
  }),
});
