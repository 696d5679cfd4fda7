import type { Encoding } from './bytes/encoding';

export type FileFormat = 'fec' | 'csv-invoices' | 'unknown';
export type SeparatorName = 'TAB' | ';' | ',' | '|';

/** A remark on one physical line of the file (header = 1); the sentence is French and says what to do. */
export interface Notice {
  readonly line: number;
  readonly column?: string;
  readonly code: string;
  readonly message: string;
}

export interface FileError {
  readonly code: string;
  readonly message: string;
}

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

/** A rejected record with its own text, so that the owner can correct it. */
export interface RejectedRecord extends Notice {
  /** Cells as read; empty when the record was too long to be kept. */
  readonly cells: readonly string[];
}

export interface Rejections {
  /** Names of the columns; empty when the file has no header line. */
  readonly header: readonly string[];
  readonly separator: SeparatorName;
  readonly records: readonly RejectedRecord[];
}

export function separatorChar(name: SeparatorName): string {
  return name === 'TAB' ? '\t' : name;
}

export function separatorName(char: string): SeparatorName {
  return char === '\t' || char === '' ? 'TAB' : (char as SeparatorName);
}
