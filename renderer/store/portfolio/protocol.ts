import type { AccountId, CustomerKind } from '../../domain/account/account';
import type { ItemId, ItemKind } from '../../domain/account/item';
import type { Day } from '../../domain/day';
import type { Cents } from '../../domain/money';
import type { Channel, ContactState } from '../../domain/plans/channel';
import type { Nature } from '../../domain/plans/nature';
import type { StepId } from '../../domain/plans/plan';
import type { ReasonCode } from '../../domain/reasons/reasons';

/** Days late of the open balance, as an aged balance shows it. */
export const AGE_BUCKETS = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/** One customer in the list. Amounts in cents after credits were set on the oldest due (C. civ. 1342-10). */
export interface CustomerRow {
  readonly accountId: AccountId;
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  readonly kindConfirmed: boolean;
  /** Balance: what is open less all credits, waiting letter groups apart; negative when the customer is in credit. */
  readonly open: Cents;
  /** Part of it whose due date has passed. */
  readonly overdue: Cents;
  /** Apart from `open`: letter groups that do not balance and wait for the owner's word. */
  readonly waiting: Cents;
  readonly openInvoices: number;
  readonly oldestDueOn: Day | null;
  /** Days since the oldest due date; zero or less when nothing is late. */
  readonly daysLate: number;
  readonly lastReminder: {
    readonly step: StepId;
    readonly on: Day;
    readonly state: ContactState;
  } | null;
  /** The letter that is proposed today, or why there is none. */
  readonly step: StepId | null;
  readonly reason: ReasonCode | null;
  readonly until: Day | null;
  readonly onHold: boolean;
  readonly addressMissing: boolean;
}

/** One open item (invoices, opening balances and credits) in the list of invoices. */
export interface InvoiceRow {
  readonly accountId: AccountId;
  readonly itemId: ItemId;
  readonly code: string;
  readonly name: string;
  readonly customerKind: CustomerKind;
  readonly itemKind: ItemKind;
  readonly number: string;
  readonly date: Day;
  readonly dueDate: Day;
  readonly dueSource: 'file' | 'terms';
  readonly amount: Cents;
  /** What is left of it; for a credit, what is left to set (negative). */
  readonly open: Cents;
  readonly daysLate: number;
  readonly step: StepId | null;
  readonly reason: ReasonCode | null;
  readonly until: Day | null;
}

/** One customer in "Lettres du jour": the letter proposed, or the reason why there is none. */
export interface LetterRow {
  readonly accountId: AccountId;
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  readonly open: Cents;
  readonly overdue: Cents;
  readonly daysLate: number;
  readonly openInvoices: number;
  readonly letter: {
    readonly step: StepId;
    readonly nature: Nature;
    readonly channel: Channel;
    readonly principal: Cents;
    readonly invoiceCount: number;
    readonly confirm: boolean;
    readonly leadingNumber: string;
    readonly leadingDaysLate: number;
    readonly limited: 'firstImport' | 'catchUp' | null;
    readonly obstacles: readonly ReasonCode[];
  } | null;
  readonly reason: ReasonCode | null;
  readonly until: Day | null;
  readonly lastReminder: CustomerRow['lastReminder'];
}

export type SortDirection = 'asc' | 'desc';

export type CustomerSort =
  'name' | 'code' | 'kind' | 'open' | 'overdue' | 'openInvoices' | 'oldestDueOn' | 'lastReminderOn' | 'step';

export interface CustomersQuery {
  /** Words to find, in any order, without accents or case, in code, name or invoice number. Empty for all. */
  readonly text: string;
  readonly kinds: readonly CustomerKind[];
  /** Customers with an item at least this many days late; null for all. */
  readonly lateAtLeast: number | null;
  /** all: also those at zero. owing: balance above zero. inCredit: below zero. */
  readonly balance: 'all' | 'owing' | 'inCredit';
  readonly reasons: readonly ReasonCode[];
  readonly steps: readonly StepId[];
  readonly sort: CustomerSort;
  readonly direction: SortDirection;
}

export type InvoiceSort =
  'name' | 'code' | 'number' | 'date' | 'dueDate' | 'amount' | 'open' | 'daysLate' | 'step';

export interface InvoicesQuery {
  readonly text: string;
  /** Only this customer's; null for all. */
  readonly accountId: AccountId | null;
  readonly kinds: readonly CustomerKind[];
  readonly itemKinds: readonly ItemKind[];
  readonly bucket: AgeBucket | null;
  readonly reasons: readonly ReasonCode[];
  readonly steps: readonly StepId[];
  readonly sort: InvoiceSort;
  readonly direction: SortDirection;
}

export type LetterSort = 'step' | 'name' | 'code' | 'principal' | 'overdue' | 'daysLate';

export interface LettersQuery {
  readonly text: string;
  /** letters: proposed today. none: open invoices, no letter, with the reason. */
  readonly show: 'letters' | 'none';
  readonly steps: readonly StepId[];
  readonly reasons: readonly ReasonCode[];
  readonly sort: LetterSort;
  readonly direction: SortDirection;
}

export const ALL_CUSTOMERS: CustomersQuery = {
  text: '',
  kinds: [],
  lateAtLeast: null,
  balance: 'all',
  reasons: [],
  steps: [],
  sort: 'name',
  direction: 'asc',
};

export const ALL_INVOICES: InvoicesQuery = {
  text: '',
  accountId: null,
  kinds: [],
  itemKinds: [],
  bucket: null,
  reasons: [],
  steps: [],
  sort: 'dueDate',
  direction: 'asc',
};

export const ALL_LETTERS: LettersQuery = {
  text: '',
  show: 'letters',
  steps: [],
  reasons: [],
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
 * Aged balance of what is open today, as it stands on `on`: items dated later are left out, days late are counted to
 * `on`. What was settled since `on` is not in it, nor are letter groups that wait for the owner's word.
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
