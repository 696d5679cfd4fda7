import type { Encoding } from './bytes/encoding';
import type { Finding } from './findings';
import type { SeparatorName } from './separator';

export type FileFormat = 'fec' | 'csv-invoices' | 'unknown';

/** A finding with its place: the physical line (header = 1, 0 for the whole file) and the column, by title or by number from 1. */
export type Notice = Finding & {
  readonly line: number;
  readonly column?: string | number;
};

/** Why a file is not read at all. */
export type FileError = Finding;

/**
 * What a file of receivables holds, in cents, as `npm run inspect` prints it. Lists are sorted by code unit.
 *
 * For `csv-invoices` the fields mean: `invoices` and `creditNotes` distinct customer + number of positive and negative
 * documents; `payments` 0 unless the file is a sales journal; `openTotalCents` what remains due over all documents;
 * `ledgerBalanceCents` the same (a list has no settled lines to add back); `otherAccounts` and `unbalancedLettering` empty.
 */
export interface Inspection {
  readonly file: string;
  readonly format: FileFormat;
  readonly encoding: Encoding;
  readonly separator: SeparatorName;
  /** Data records without the header, rejected ones included. */
  readonly lines: number;
  /** Distinct CompAuxNum, else CompteNum, on 411 lines, lettered or not. */
  readonly customers: number;
  readonly invoices: number;
  readonly creditNotes: number;
  readonly payments: number;
  /** Debit - credit of the unlettered 411 lines. */
  readonly openTotalCents: number;
  /** Debit - credit of all 411 lines. */
  readonly ledgerBalanceCents: number;
  /** Non-zero, sorted by code. */
  readonly openByCustomer: readonly {
    readonly code: string;
    readonly name: string;
    readonly openCents: number;
  }[];
  /** Accounts 413, 416, 418 and 4191: debit - credit of all their lines. */
  readonly otherAccounts: readonly { readonly account: string; readonly cents: number }[];
  readonly unbalancedLettering: readonly {
    readonly customer: string;
    readonly letter: string;
    readonly cents: number;
  }[];
  readonly warnings: readonly Notice[];
  readonly rejected: readonly Notice[];
}

/** What is known of a file that is not read. */
export type KnownFacts = Partial<Omit<Inspection, 'warnings' | 'rejected'>>;

/** A rejected record with its own text, so that the owner can correct it. */
export type RejectedRecord = Notice & {
  /** Cells as read; empty when the record was too long to be kept. */
  readonly cells: readonly string[];
};

export interface Rejections {
  /** Names of the columns; empty when the file has no header line. */
  readonly header: readonly string[];
  readonly separator: SeparatorName;
  readonly records: readonly RejectedRecord[];
}
