import type { Cents } from '../money';
import type { Day } from '../day';

/** What identifies a line of a customer's account in its accounting, whatever its place in the file. */
export interface LineIdentity {
  readonly customer: string;
  readonly journal: string;
  readonly entry: string;
  readonly date: Day;
  readonly piece: string;
  /** Debit - credit. */
  readonly amount: Cents;
}

/**
 * The key of a line of an accounting file, to which its rank among lines that are alike must be added (`rankedKey`).
 * The letter, the label and the place in the file are no part of it: they change from one export to the next.
 */
export function lineKey(line: LineIdentity): string {
  // Joined, not concatenated: 100 000 keys are kept, and a join gives each as one flat string.
  return [
    plain(line.customer),
    plain(line.journal),
    plain(line.entry),
    line.date,
    plain(line.piece),
    line.amount,
  ].join('|');
}

/**
 * The key of a document in a list of invoices: customer, number and year, so that an amount or a due date that changes from one
 * export to the next is seen as a change of the same document.
 */
export function documentKey(document: {
  readonly customer: string;
  readonly kind: 'invoice' | 'opening' | 'creditNote' | 'payment';
  readonly number: string;
  readonly date: Day;
}): string {
  return `${plain(document.customer)}|${document.kind}|${plain(document.number)}|${document.date.slice(0, 4)}`;
}

/** The first line that bears a key has it alone; legitimate twins (same day, same amount) are counted from 2. */
export function rankedKey(key: string, rank: number): string {
  return rank <= 1 ? key : `${key}#${rank}`;
}

function plain(part: string): string {
  return /[|#%]/.test(part) ? part.replaceAll(/[|#%]/g, encodeURIComponent) : part;
}
