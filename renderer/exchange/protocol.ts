import type { Day } from '../domain/day';
import type { DecimalSign } from './fields/amount';
import type { CustomerFile } from './customerFile';
import type { OutcomePart } from './outcomeParts';
import type { ReadOutcome } from './readReceivables';

/** What the page asks of the exchange worker. One file at a time; a new request cancels none. */
export type ExchangeRequest =
  | {
      readonly type: 'read';
      readonly id: number;
      readonly file: Blob;
      readonly fileName: string;
      readonly today: Day | null;
      readonly decimal: DecimalSign;
    }
  | { readonly type: 'readCustomers'; readonly id: number; readonly file: Blob }
  /** A part was taken in: the next one may come. */
  | { readonly type: 'taken'; readonly id: number }
  | { readonly type: 'cancel'; readonly id: number };

export type ExchangeReply =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  /** Some of what was read. The worker keeps few on their way, so that the page draws and a cancel is heard between them. */
  | { readonly type: 'part'; readonly id: number; readonly part: OutcomePart }
  /** After the parts: the rest, its long lists empty. */
  | { readonly type: 'outcome'; readonly id: number; readonly outcome: ReadOutcome }
  | { readonly type: 'customers'; readonly id: number; readonly customers: CustomerFile }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
