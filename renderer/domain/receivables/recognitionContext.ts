import type { SettledItem } from '../account/item';
import type { Day } from '../day';
import type { LedgerItem } from './ledger';

export interface RecognitionContext {
  /** First day of the file's period. */
  readonly firstDay: Day | null;
  readonly isOpening: (line: LedgerItem) => boolean;
  readonly isSettled: (line: LedgerItem) => boolean;
  /** The customer's settled items, from the history records. */
  readonly history: readonly SettledItem[];
}
