import type { AccountId, CustomerKind } from '../../domain/account/account';
import type { ItemId } from '../../domain/account/item';
import type { Day } from '../../domain/day';
import type { Cents } from '../../domain/money';
import type { StepId } from '../../domain/plans/plan';
import type { ReasonCode } from '../../domain/reasons/reasons';
import type { AgeBucket } from './ageBuckets';
import { noFilters, type QueryOf, type RowOf, type SortOf } from './column';
import { CUSTOMER_COLUMNS } from './customerColumns';
import { INVOICE_COLUMNS } from './invoiceColumns';
import { LETTER_COLUMNS } from './letterColumns';

/** One open item (invoices, opening balances and credits) in the list of invoices. */
export type InvoiceRow = RowOf<typeof INVOICE_COLUMNS>;

/** Words are looked for in code, name and invoice numbers. */
export type CustomersQuery = QueryOf<typeof CUSTOMER_COLUMNS>;
export type CustomerSort = SortOf<typeof CUSTOMER_COLUMNS>;
export const ALL_CUSTOMERS: CustomersQuery = {
  ...noFilters(CUSTOMER_COLUMNS),
  text: '',
  sort: 'name',
  direction: 'asc',
};

/** Words are looked for in code, name and number. */
export type InvoicesQuery = QueryOf<typeof INVOICE_COLUMNS>;
export type InvoiceSort = SortOf<typeof INVOICE_COLUMNS>;
export const ALL_INVOICES: InvoicesQuery = {
  ...noFilters(INVOICE_COLUMNS),
  text: '',
  sort: 'dueDate',
  direction: 'asc',
};

/** Words are looked for in code and name. */
export type LettersQuery = QueryOf<typeof LETTER_COLUMNS>;
export type LetterSort = SortOf<typeof LETTER_COLUMNS>;
export const ALL_LETTERS: LettersQuery = {
  ...noFilters(LETTER_COLUMNS),
  text: '',
  show: 'letters',
  sort: 'step',
  direction: 'desc',
};

/** Rows `from` (included) to `to` (excluded). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Those rows of the sorted list, and what the whole list counts and weighs. */
export interface Slice<Row> {
  readonly version: number;
  readonly from: number;
  readonly rows: readonly Row[];
  readonly count: number;
  readonly sums: ListSums;
}

/** Sums over the whole filtered list, not over the slice. Cents. `amount` is `principal` for letters. */
export interface ListSums {
  readonly open: Cents;
  readonly overdue: Cents;
  /** Apart from `open`: letter groups that do not balance and wait for the owner's word. */
  readonly waiting: Cents;
  readonly amount: Cents;
}

export interface CountAndSum {
  readonly count: number;
  readonly cents: Cents;
}

export interface AgedLine {
  readonly kind: CustomerKind;
  readonly buckets: Readonly<Record<AgeBucket, Cents>>;
  /** Credits left to set, zero or negative. */
  readonly credits: Cents;
  readonly total: Cents;
}

/**
 * Aged balance on the day `on`, days late counted to it, without the matching groups that wait for the owner's word today.
 * Of today and of days to come it is what is open today, items dated after `on` left out. A past day reads history: what was
 * dated by then and settled only since is in it, and payments since are not taken off. It is what the accounts say today of
 * that day, under today's kinds of customer and due dates: a line that was entered later for an earlier day is in it.
 */
export interface AgedBalance {
  readonly on: Day;
  readonly lines: readonly AgedLine[];
  readonly total: AgedLine['buckets'] & { readonly credits: Cents; readonly total: Cents };
}

/** "Aujourd'hui": counts and euros. */
export interface TodayCounts {
  readonly version: number;
  readonly on: Day;
  readonly customers: number;
  readonly open: CountAndSum;
  readonly overdue: CountAndSum;
  /** Customers with letter groups that do not balance, and what is in them: apart from `open`. */
  readonly waiting: CountAndSum;
  /** Letters proposed, by step; `ready` have no obstacle and want no tick. */
  readonly letters: CountAndSum;
  readonly ready: CountAndSum;
  readonly byStep: readonly ({ readonly step: StepId } & CountAndSum)[];
  readonly toConfirm: CountAndSum;
  /** Letters that could not be issued as they are, by obstacle. */
  readonly obstacles: readonly ({ readonly reason: ReasonCode } & CountAndSum)[];
  /** Customers with open invoices and no letter, by reason. */
  readonly withoutLetter: readonly ({ readonly reason: ReasonCode } & CountAndSum)[];
  /** Issued, not posted yet. Count of letters, principal. */
  readonly toPost: CountAndSum & { readonly batches: number };
  readonly kindsToConfirm: number;
}

export interface SearchHit {
  readonly accountId: AccountId;
  readonly code: string;
  readonly name: string;
  readonly open: Cents;
  /** The invoice that was found, or null when the customer was. */
  readonly invoice: { readonly itemId: ItemId; readonly number: string; readonly open: Cents } | null;
}

export type PortfolioState =
  | { readonly phase: 'loading'; readonly done: number; readonly total: number; readonly version: number }
  | { readonly phase: 'ready'; readonly version: number }
  | { readonly phase: 'failed'; readonly version: number; readonly message: string };
