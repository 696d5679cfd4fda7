import type { Account, AccountId } from '../account/account';
import type { Item, ItemId, SettledItem } from '../account/item';
import type { Cents } from '../money';
import type { Ledger } from './ledger';

/** What accepting a file would do, whole: what the preview announces is what is written. */
export interface ImportPlan {
  readonly importId: string;
  readonly source: Ledger['source'];
  /** New customers, in order of code. */
  readonly created: readonly Account[];
  /** Accounts that the file changes, in order of code. Accounts that are not named stay untouched. */
  readonly changed: readonly ChangedAccount[];
  /** Items for the history records: settled in the file, or held open until now and settled by it. */
  readonly settled: readonly { readonly accountId: AccountId; readonly items: readonly SettledItem[] }[];
  /** Items of the history that the file shows open again: taken out of the history records, before `settled` is put in. */
  readonly reopened: readonly { readonly accountId: AccountId; readonly itemIds: readonly ItemId[] }[];
  readonly figures: ImportFigures;
  /** Invoices whose amount or due date the file has changed: shown, with the former value. */
  readonly corrections: readonly ItemCorrection[];
  /** Held open, of the file's own period, and no longer in the file: told and kept open until the owner decides. */
  readonly vanished: readonly VanishedItem[];
  readonly warnings: readonly ImportWarning[];
}

export interface ChangedAccount {
  readonly before: Account;
  readonly after: Account;
}

/** Figures of the preview. Every amount is signed cents, credits negative. */
export interface ImportFigures {
  readonly customers: {
    readonly inFile: number;
    readonly created: number;
    readonly changed: number;
    readonly unchanged: number;
  };
  /** Items that come in open, by kind. */
  readonly invoices: CountAndSum;
  readonly openings: CountAndSum;
  readonly creditNotes: CountAndSum;
  readonly payments: CountAndSum;
  /** Held open until now, settled by the file. */
  readonly settled: CountAndSum;
  /** Settled in the file and never held open here: straight to history. */
  readonly history: CountAndSum;
  readonly reopened: CountAndSum;
  /** Opening entries recognised as the carry-over of what is already held: not counted twice. */
  readonly carriedOver: CountAndSum;
  readonly corrected: CountAndSum;
  readonly vanished: CountAndSum;
  /** Letter groups that do not balance and wait for the owner's word; the sum is their balance. */
  readonly waiting: CountAndSum;
  /** Collective accounts in the file; the sum is what is open on them. */
  readonly collective: CountAndSum;
  /** All accounts, waiting groups apart, before and after. */
  readonly openBefore: Cents;
  readonly openAfter: Cents;
  readonly waitingBefore: Cents;
  readonly waitingAfter: Cents;
  /** 413, 416, 418, 4191… of the file: told, never mixed in. */
  readonly otherAccounts: readonly { readonly account: string; readonly cents: Cents }[];
}

export interface CountAndSum {
  readonly count: number;
  readonly cents: Cents;
}

export interface ItemCorrection {
  readonly accountId: AccountId;
  readonly code: string;
  readonly before: Item;
  readonly after: Item;
  /** A letter about it was issued before the change. */
  readonly afterLetter: boolean;
}

export interface VanishedItem {
  readonly accountId: AccountId;
  readonly code: string;
  readonly item: Item;
}

/** Things to look at before accepting. Each has a sentence in i18n (`imports.<code>`). */
export type ImportWarning =
  | {
      readonly code: 'lettering-unbalanced';
      readonly customer: string;
      readonly letter: string;
      readonly cents: Cents;
    }
  | { readonly code: 'collective-account'; readonly customer: string; readonly cents: Cents }
  /** The opening entries are not what was held open: the difference is booked as one item, so that the balance is the accounting's. */
  | { readonly code: 'opening-differs'; readonly customer: string; readonly cents: Cents }
  | { readonly code: 'vanished'; readonly customer: string; readonly cents: Cents }
  /** Invoices dated after today: imported, and asked for only from their date. */
  | { readonly code: 'dated-in-future'; readonly customer: string; readonly cents: Cents }
  | { readonly code: 'corrected-after-letter'; readonly customer: string; readonly cents: Cents };
