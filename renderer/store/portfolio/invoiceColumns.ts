import { bucketOf } from './ageBuckets';
import { columns, columnsOf, ofAccount } from './column';
import { CUSTOMER_COLUMNS } from './customerColumns';
import type { AccountFacts, InvoiceFacts } from './facts';
import { BUCKETS, DUE_SOURCES, ITEM_KINDS, ownSteps, REASONS, YES_OR_NO } from './wordSets';

const column = columnsOf<InvoiceFacts>();
const accountColumn = columnsOf<AccountFacts>();

/** The list of invoices: what it shows of each open item, and what it is sorted and filtered by. */
export const INVOICE_COLUMNS = columns({
  accountId: ofAccount(CUSTOMER_COLUMNS.accountId, { filter: { name: 'accountId', takes: 'is' } }),
  itemId: column.text(({ id }) => id),
  code: ofAccount(CUSTOMER_COLUMNS.code, { sort: ['code', 'dueDate'] }),
  name: ofAccount(
    accountColumn.text(({ customer }) => customer.name),
    { sort: ['nameKey', 'dueDate'] },
  ),
  nameKey: ofAccount(CUSTOMER_COLUMNS.name, { shown: false }),
  customerKind: ofAccount(CUSTOMER_COLUMNS.kind, { filter: { name: 'kinds', takes: 'anyOf' } }),
  itemKind: column.code(ITEM_KINDS, ({ kind }) => kind, { filter: { name: 'itemKinds', takes: 'anyOf' } }),
  number: column.text(({ number }) => number, { sort: ['number', 'date'] }),
  date: column.day(({ date }) => date, { sort: ['date', 'dueDate'] }),
  dueDate: column.day(({ dueDate }) => dueDate, { sort: ['dueDate', 'date'] }),
  dueSource: column.code(DUE_SOURCES, ({ dueSource }) => dueSource),
  amount: column.cents(({ amount }) => amount, { sort: ['amount', 'dueDate'] }),
  /** What is left of it; for a credit, what is left to set (negative). */
  open: column.cents(({ open }) => open, { sort: ['open', 'dueDate'] }),
  waiting: column.code(YES_OR_NO, ({ waiting }) => waiting, { shown: false }),
  daysLate: column.number(({ daysLate }) => daysLate, { sort: ['daysLate', 'date'] }),
  /** Of what is left to pay only. */
  bucket: column.code(BUCKETS, ({ open, daysLate }) => (open > 0 ? bucketOf(daysLate) : null), {
    filter: { name: 'bucket', takes: 'is' },
    shown: false,
  }),
  step: column.code(ownSteps, ({ step }) => step, {
    sort: ['step', 'reason', 'dueDate'],
    filter: { name: 'steps', takes: 'anyOf' },
  }),
  reason: column.code(REASONS, ({ reason }) => reason, { filter: { name: 'reasons', takes: 'anyOf' } }),
  until: column.day(({ until }) => until),
});
