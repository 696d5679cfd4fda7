import type { Cents } from '../money';
import type { Day } from '../day';

/** What lowers a debit: a payment (any charge, then principal) or a credit note (principal only). Positive cents. */
export interface Reduction {
  readonly on: Day;
  readonly amount: Cents;
  readonly kind: 'payment' | 'creditNote';
}
