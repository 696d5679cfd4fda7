import type { Day } from '../day';
import type { ReasonCode } from './reasons';

/** What keeps back every letter to a customer, or every letter about one invoice. Each room tells its own. */
export interface Blocker {
  readonly reason: ReasonCode;
  /** Null: the whole customer. */
  readonly itemId: string | null;
  /** Letters may go again on this day; null when no day is known. */
  readonly until: Day | null;
}
