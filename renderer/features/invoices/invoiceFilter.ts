import type { ItemKind } from '../../domain/account/item';
import { AGE_BUCKETS, type AgeBucket } from '../../store/portfolio/ageBuckets';
import {
  ALL_INVOICES,
  type InvoiceRow,
  type InvoiceSort,
  type InvoicesQuery,
} from '../../store/portfolio/protocol';
import type { GridSort } from '../../ui/grid/gridTypes';
import type { ListModel } from '../../ui/grid/useFilteredList';

export type BucketChoice = AgeBucket | 'all';
export type KindChoice = 'all' | 'debits' | 'credits';

/** What the owner chose above the list. */
export interface InvoiceFilter {
  readonly text: string;
  readonly bucket: BucketChoice;
  readonly kinds: KindChoice;
}

export const NO_FILTER: InvoiceFilter = {
  text: '',
  bucket: 'all',
  kinds: 'all',
};

/** Orders of the portfolio that are columns of the list. */
const INVOICE_SORTS: readonly InvoiceSort[] = [
  'number',
  'name',
  'date',
  'dueDate',
  'daysLate',
  'amount',
  'open',
  'step',
];

export const BUCKET_CHOICES: readonly BucketChoice[] = ['all', ...AGE_BUCKETS];

const ITEM_KINDS: Readonly<Record<KindChoice, readonly ItemKind[]>> = {
  all: [],
  debits: ['invoice', 'opening'],
  credits: ['creditNote', 'payment'],
};

export function isFiltered(filter: InvoiceFilter): boolean {
  return filter.text.trim() !== '' || filter.bucket !== 'all' || filter.kinds !== 'all';
}

/** The question to the portfolio. Column ids of the list are the portfolio's own orders. */
function queryOf(filter: InvoiceFilter, sort: GridSort): InvoicesQuery {
  return {
    ...ALL_INVOICES,
    text: filter.text,
    bucket: filter.bucket === 'all' ? null : filter.bucket,
    itemKinds: ITEM_KINDS[filter.kinds],
    sort: sort.column as InvoiceSort,
    direction: sort.direction === 'ascending' ? 'asc' : 'desc',
  };
}

export const INVOICE_LIST: ListModel<InvoiceRow, InvoiceFilter, InvoicesQuery> = {
  name: 'invoices',
  sorts: INVOICE_SORTS,
  firstSort: { column: 'dueDate', direction: 'ascending' },
  firstFilter: NO_FILTER,
  queryOf,
  rowId: (row) => `${row.accountId} ${row.itemId}`,
};
