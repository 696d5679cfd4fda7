import type { Day } from '../domain/day';
import type { Cents } from '../domain/money';
import type { SeparatorName } from './separator';

/** A column that a table needs, for lists of what is missing. */
export type NeededColumn =
  'account' | 'debit' | 'credit' | 'sense' | 'customer' | 'invoiceNumber' | 'date' | 'amount';
/** A part of an address without which no letter arrives. */
export type AddressPart = 'street' | 'postCode' | 'town';

/** An accounting entry as the accountant knows it; an empty text where the file does not say. */
export interface EntryName {
  readonly number: string;
  readonly journal: string;
  readonly day: Day;
}

/** What a finding may tell, never written for people yet: sentences and formats are those of the reader's language. */
export interface FindingValues {
  readonly account: string;
  readonly amount: Cents;
  /** A cell as it stands, shortened (`shortCell`). */
  readonly cell: string;
  /** How many there are of what the sentence counts: it has plural forms. */
  readonly count: number;
  readonly currency: string;
  /** Code of a customer. */
  readonly customer: string;
  readonly day: Day;
  readonly entry: EntryName;
  readonly fields: number;
  /** How a cell ought to read. */
  readonly fixed: string;
  readonly kept: number;
  readonly kind: FindingKind;
  readonly letter: string;
  /** Physical line, the header is 1. */
  readonly line: number;
  readonly missing: readonly NeededColumn[];
  readonly name: string;
  /** Number of a document. */
  readonly number: string;
  readonly otherLine: number;
  readonly otherSeparator: SeparatorName;
  readonly places: readonly AddressPart[];
  readonly rows: number;
  readonly separator: SeparatorName;
  readonly title: string;
  readonly titles: readonly string[];
  readonly width: number;
}

/**
 * Everything that is to be said of a file, with the values that each sentence needs. `kind/form`: one kind of finding that is
 * told in several ways. The sentences are in renderer/i18n, which lacks none of them or does not compile.
 */
export const FINDINGS = {
  // The file as a whole
  'empty-file': [],
  'empty-file/blank': [],
  'empty-file/customers': [],
  'file-too-large': [],
  'file-too-large/customers': [],
  unreadable: [],
  pdf: [],
  spreadsheet: [],
  'spreadsheet/old': [],
  'utf-32': [],
  'not-text': [],
  html: [],
  xml: [],
  'line-too-long': ['line'],
  'unknown-table': [],
  'unknown-table/customers': [],
  'aged-balance': [],
  payments: [],
  'payments/journal': [],
  orders: [],
  customers: [],
  'bank-statement': [],
  'missing-columns': ['missing', 'titles'],
  'nul-bytes': ['count'],
  'truncated-file': [],
  'encoding-guessed': [],
  'mixed-encoding': ['count'],
  'separator-mismatch': ['separator', 'otherSeparator'],
  'repeated-title': ['title'],
  'no-header': [],
  'nothing-to-import': [],
  'nothing-to-import/list': [],
  'more-of-a-kind': ['kind', 'count', 'line'],
  'rejections-cut': ['rows', 'kept'],

  // Lines
  'header-repeated': ['line'],
  'total-line': ['line'],
  'too-many-fields': ['fields', 'width'],
  'too-many-fields/list': ['fields', 'width'],
  'too-many-fields/customers': ['fields', 'width'],
  'too-many-fields/commas': [],
  'too-few-fields': ['count', 'width'],
  'truncated-line': [],
  'field-too-long': [],
  'account-missing': [],
  'date-missing': [],
  'date-missing/list': [],
  'date-invalid': ['cell'],
  'date-invalid/list': ['cell'],
  'optional-date-invalid': ['cell'],
  'date-order-assumed': [],
  'due-invalid': ['cell'],
  'due-before-date': ['number'],
  'future-date': ['number', 'customer', 'day'],
  'amount-missing': [],
  'amount-invalid': ['cell'],
  'amount-invalid/computed': [],
  'amount-ambiguous': ['cell'],
  'amount-too-large': ['cell'],
  'amount-rounded': ['cell'],
  'amounts-computed': [],
  'debit-and-credit': ['line'],
  'sense-invalid': ['cell'],
  'foreign-currency': ['count', 'currency'],
  'foreign-currency/list': ['cell'],
  'number-missing': [],
  'number-used-twice': ['number', 'line', 'otherLine'],
  'repeated-row': ['number', 'line', 'otherLine'],
  'items-added-up': ['rows', 'count'],
  'not-owed': ['line', 'cell'],
  'not-owed/type': ['line', 'cell'],
  overpaid: ['number', 'amount'],

  // Entries and accounts
  'incomplete-entry': ['entry'],
  'unbalanced-entry': ['entry', 'amount'],
  'no-customer-line': [],
  'unbalanced-lettering': ['letter', 'customer', 'amount'],
  'unbalanced-lettering/partial': ['letter', 'customer', 'amount'],
  'collective-account': ['customer', 'name'],
  'other-account': ['account', 'amount'],

  // Customers
  'customer-missing': [],
  'name-cut': ['customer'],
  'name-cut/list': ['line'],
  'name-cut/customers': ['customer'],
  'code-missing': [],
  'code-repeated': ['customer', 'otherLine'],
  'kind-unknown': ['cell'],
  'address-incomplete': ['line', 'places'],
  'post-code-doubtful': ['cell'],
  'post-code-doubtful/zero': ['cell', 'fixed'],
  'email-invalid': ['cell'],
} as const satisfies Readonly<Record<string, readonly (keyof FindingValues)[]>>;

export type FindingCode = keyof typeof FINDINGS;
/** Codes whose sentences count something. */
export type PluralCode = {
  [Code in FindingCode]: 'count' extends (typeof FINDINGS)[Code][number] ? Code : never;
}[FindingCode];
export type FindingKind = FindingCode extends infer Code
  ? Code extends `${infer Kind}/${string}`
    ? Kind
    : Code
  : never;

/** Something that was found in a file: a code, and what its sentence tells. */
export type Finding = {
  [Code in FindingCode]: {
    readonly code: Code;
    readonly values: Pick<FindingValues, (typeof FINDINGS)[Code][number]>;
  };
}[FindingCode];

/** The kind of a finding: what programs go by, however it is told. */
export function kindOf(finding: Finding): FindingKind {
  if (finding.code === 'more-of-a-kind') return finding.values.kind;
  const end = finding.code.indexOf('/');
  return (end < 0 ? finding.code : finding.code.slice(0, end)) as FindingKind;
}

const LONGEST_CELL = 40;

/** A cell to be quoted in a sentence: on one line, and short. */
export function shortCell(cell: string): string {
  const line = cell.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL - 1)}…` : line;
}
