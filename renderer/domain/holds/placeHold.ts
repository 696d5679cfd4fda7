import type { Account } from '../account/account';
import type { Hold, HoldId } from '../account/hold';
import type { ItemId } from '../account/item';
import { ActError } from '../actError';
import type { Day } from '../day';

export interface HoldRequest {
  /** Letters may go again on this day; null for no end. */
  readonly until: Day | null;
  readonly reason: string;
  /** Null: the whole customer. */
  readonly itemId: ItemId | null;
}

/**
 * "Ne pas déranger": no letter to the customer, or none about one invoice, until a day. On that day letters may go again.
 * Takes the place of an earlier hold on the same.
 * @throws ActError `unknown-item`, `hold-not-later`
 */
export function placeHold(account: Account, request: HoldRequest, id: HoldId, today: Day): Account {
  if (request.itemId !== null && !account.items.some((item) => item.id === request.itemId))
    throw new ActError('unknown-item');
  if (request.until !== null && request.until <= today)
    throw new ActError('hold-not-later', { until: request.until });
  const hold: Hold = { ...request, id, reason: request.reason.trim(), placedOn: today };
  const others = account.holds.filter((existing) => existing.itemId !== request.itemId);
  return { ...account, holds: [...others, hold] };
}
