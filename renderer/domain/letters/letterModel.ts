import type { CustomerKind } from '../account/account';
import type { Company } from '../company/company';
import type { Cents } from '../money';
import type { Day } from '../day';
import type { Accrual } from '../latepayment/accrual';
import type { Stage } from '../plans/plan';
import type { Payee } from './payee';

/** All that one letter says, before any typography: `documents` turns it into pages, for preview and print alike. */
export interface LetterModel {
  readonly stage: Stage;
  /** Its words: the text that it was written with, in which version. */
  readonly template: { readonly id: string; readonly version: number };
  /** Which law the wording follows. */
  readonly form: CustomerKind;
  /** The day printed on the letter. */
  readonly date: Day;
  readonly reference: string;
  readonly sender: Company;
  /** Whom the customer pays. */
  readonly payee: Payee;
  readonly customerCode: string;
  readonly customerName: string;
  /** Lines of the window, name first; empty strings never. Only the name when the address is missing. */
  readonly window: readonly string[];
  readonly addressMissing: boolean;
  /** Invoices asked for, oldest due first. */
  readonly invoices: readonly LetterInvoice[];
  /** Credits that could not be set against a listed invoice (kept visible), negative cents. */
  readonly credits: readonly { readonly number: string; readonly date: Day; readonly amount: Cents }[];
  readonly principal: Cents;
  /** Claimed by this letter; zero in letters that claim none. */
  readonly interest: Cents;
  readonly compensation: Cents;
  readonly total: Cents;
  /** For information in a firm reminder when every rate is known; null otherwise. */
  readonly accruedForInformation: { readonly interest: Cents; readonly compensation: Cents } | null;
  /**
   * A claim to a business or a public buyer while invoices that it paid late still owe charges, which this letter does not
   * claim: they are reserved in words, neither asked for nor forgotten.
   */
  readonly reservesCharges: boolean;
  /** Goes as registered post, and says so. A formal notice is as valid without (C. civ. 1344). */
  readonly registered: boolean;
  /** The last day to pay that the letter names; null for preventive letters (each invoice has its due date). */
  readonly payBefore: Day | null;
  /** Earlier posted steps about the same invoices, oldest first. */
  readonly previous: readonly { readonly stage: Stage; readonly on: Day; readonly reference: string }[];
  /** The owner's own words for this customer, put before the request; empty for none. */
  readonly personalParagraph: string;
  /** Prints "duplicata" or "spécimen" across. */
  readonly mark: 'none' | 'specimen' | 'copy';
}

export interface LetterInvoice {
  readonly number: string;
  readonly date: Day;
  readonly dueDate: Day;
  readonly dueSource: 'file' | 'terms';
  readonly amount: Cents;
  /** Paid or credited so far on the principal (positive): `amount - paid = balance`. */
  readonly paid: Cents;
  /** What is left of the principal; the balances of a letter add up to its principal. */
  readonly balance: Cents;
  /** Part of the payments that went to the fixed compensation and to interest first (C. civ. 1343-1). */
  readonly paidToCharges: Cents;
  readonly daysLate: number;
  /** A further line of an invoice that has one before it (C. com. D441-5: the 40 EUR are asked on the first alone). */
  readonly furtherPart: boolean;
  /** Null in letters that claim nothing. */
  readonly accrual: Accrual | null;
}
