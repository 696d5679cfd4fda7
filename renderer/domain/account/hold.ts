import type { Day } from '../day';
import type { ItemId } from './item';

export type HoldId = string & { readonly __unit: 'hold id' };

/** "Do not disturb": no letter until a day (or without end), with the owner's reason. */
export interface Hold {
  readonly id: HoldId;
  /** Letters may go again on this day; null for no end. */
  readonly until: Day | null;
  readonly reason: string;
  readonly placedOn: Day;
  /** Null: the whole customer. */
  readonly itemId: ItemId | null;
}
