import type { Day } from '../day';
import type { ChargeContext } from '../latepayment/chargeContext';
import type { StepId } from '../plans/plan';

/** What the engine decides by, besides the account itself. */
export interface ReminderContext extends ChargeContext {
  readonly today: Day;
  /** No step after this one is proposed. */
  readonly maxStep?: StepId;
}
