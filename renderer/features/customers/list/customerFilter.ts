import type { CustomerKind } from '../../../domain/account/account';
import { ALL_CUSTOMERS, type CustomerSort, type CustomersQuery } from '../../../store/portfolio/protocol';
import type { CustomerRow } from '../../../store/portfolio/rows';
import type { GridSort } from '../../../ui/grid/gridTypes';
import type { ListModel } from '../../../ui/grid/useFilteredList';

export const BALANCE_CHOICES = ['owing', 'late', 'inCredit', 'all'] as const;
export type BalanceChoice = (typeof BALANCE_CHOICES)[number];
export const KIND_CHOICES = ['all', 'business', 'consumer', 'public'] as const;
export type KindChoice = CustomerKind | 'all';

/** What the owner chose above the list. */
export interface CustomerFilter {
  readonly text: string;
  readonly balance: BalanceChoice;
  readonly kind: KindChoice;
}

const FIRST_FILTER: CustomerFilter = {
  text: '',
  balance: 'owing',
  kind: 'all',
};

/** The portfolio's orders; each is a column of the list. */
const CUSTOMER_SORTS: readonly CustomerSort[] = [
  'name',
  'code',
  'kind',
  'openInvoices',
  'open',
  'overdue',
  'oldestDueOn',
  'lastReminderOn',
  'step',
];

export const EVERYBODY: CustomerFilter = { ...FIRST_FILTER, balance: 'all' };

export function isFiltered(filter: CustomerFilter): boolean {
  return filter.text.trim() !== '' || filter.balance !== 'all' || filter.kind !== 'all';
}

/** As the screen opens: customers who owe something, no words, every kind. */
export function isFirst(filter: CustomerFilter): boolean {
  return filter.text.trim() === '' && filter.balance === FIRST_FILTER.balance && filter.kind === 'all';
}

/** The question to the portfolio. Column ids of the list are the portfolio's own orders. */
function queryOf(filter: CustomerFilter, sort: GridSort): CustomersQuery {
  return {
    ...ALL_CUSTOMERS,
    text: filter.text,
    kinds: filter.kind === 'all' ? [] : [filter.kind],
    balance: filter.balance === 'late' ? 'owing' : filter.balance,
    lateAtLeast: filter.balance === 'late' ? 1 : null,
    sort: sort.column as CustomerSort,
    direction: sort.direction === 'ascending' ? 'asc' : 'desc',
  };
}

export const CUSTOMER_LIST: ListModel<CustomerRow, CustomerFilter, CustomersQuery> = {
  name: 'customers',
  sorts: CUSTOMER_SORTS,
  firstSort: { column: 'overdue', direction: 'descending' },
  firstFilter: FIRST_FILTER,
  queryOf,
  rowId: (row) => row.accountId,
};
