import type { Day } from '../day';
import type { Account, Hold } from '../account/account';
import { ActError } from '../actError';
import type { ItemId } from '../account/item';
import { nextRevision } from '../account/nextRevision';

export interface HoldRequest {
  /** Letters may go again on this day; null for no end. */
  readonly until: Day | null;
  readonly reason: string;
  /** Null: the whole customer. */
  readonly itemId: ItemId | null;
}

/**
 * "Ne pas déranger": no letter to the customer, or none about one invoice, until a day. Takes the place of an earlier hold on the same.
 * @throws ActError `unknown-item`, `hold-not-later`
 */
export function placeHold(account: Account, request: HoldRequest, today: Day): Account {
  if (request.itemId !== null && !account.items.some((item) => item.id === request.itemId))
    throw new ActError('unknown-item');
  if (request.until !== null && request.until <= today)
    throw new ActError('hold-not-later', { until: request.until });
  const hold: Hold = { ...request, reason: request.reason.trim(), placedOn: today };
  const others = account.holds.filter((existing) => existing.itemId !== request.itemId);
  return nextRevision(account, { holds: [...others, hold] });
}

/** A hold rests through the day before `until`; on that day letters may go again. */
export function isHoldActive(hold: Hold, today: Day): boolean {
  return hold.until === null || today < hold.until;
}
