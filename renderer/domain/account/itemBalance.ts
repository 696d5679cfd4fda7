import { cents, type Cents } from '../money';
import type { Item } from './item';

/** What is left of an item after what is known to have been paid on it: same sign as its amount, or zero. */
export function balanceOf(item: Pick<Item, 'amount' | 'allocations'>): Cents {
  let paid = 0;
  for (const allocation of item.allocations) paid += allocation.amount;
  return cents(item.amount < 0 ? item.amount + paid : item.amount - paid);
}
