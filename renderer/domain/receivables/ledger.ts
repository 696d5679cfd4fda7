import type { ItemKind } from '../account/item';
import type { PaymentTerms } from '../terms/paymentTerms';
import type { PostalAddress } from '../postalAddress';
import type { Cents } from '../money';
import type { Day } from '../day';
import type { LedgerSource } from './ledgerSource';

/** What a file of receivables says, in the words of the domain: `exchange` gives it, the import plan takes it. */
export interface Ledger {
  readonly source: LedgerSource;
  /** First and last day of the entries; null when there is none. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** Sorted by code. */
  readonly customers: readonly LedgerCustomer[];
}

export interface LedgerCustomer {
  readonly code: string;
  readonly name: string;
  /** True when the code is a 411 account itself (no CompAuxNum). */
  readonly codeIsAccount: boolean;
  /** A 411 account without auxiliary code whose labels show several customers. */
  readonly collective: boolean;
  readonly address: PostalAddress | null;
  readonly email: string | null;
  readonly terms: PaymentTerms | null;
  /** Not settled: unlettered lines, and the lines of letter groups that do not balance (those bear `letter`). */
  readonly open: readonly LedgerItem[];
  /** Settled by a letter group that balances. */
  readonly settled: readonly LedgerItem[];
  readonly unbalanced: readonly { readonly letter: string; readonly balance: Cents }[];
}

export interface LedgerItem {
  readonly kind: ItemKind;
  readonly number: string;
  readonly date: Day;
  readonly dueDate: Day | null;
  /** Signed, never zero: debit - credit. */
  readonly amount: Cents;
  /** Known payments on it (a "Réglé" column), positive; zero when none. */
  readonly paid: Cents;
  readonly label: string;
  readonly journal: string;
  readonly letter: string | null;
  readonly letteredOn: Day | null;
  /** Same line, same key, whatever its place in the file: see `importKey`. */
  readonly key: string;
  /** Physical line in the file, header = 1. */
  readonly line: number;
}
