import type { Account } from './account';
import type { SettledItem } from './item';

/** What an act gives when items leave the account: the store keeps them by customer and year. */
export interface AccountChange {
  readonly account: Account;
  readonly settled: readonly SettledItem[];
}
