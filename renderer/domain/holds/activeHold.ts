import type { Account } from '../account/account';
import type { Hold } from '../account/hold';
import type { ItemId } from '../account/item';
import type { Day } from '../day';

/**
 * The hold that keeps letters back on that day: of one invoice, or of the whole customer (`itemId` null). One that has ended
 * rules nothing. The only reader of holds outside their acts.
 */
export function activeHold(
  { holds }: Pick<Account, 'holds'>,
  itemId: ItemId | null,
  today: Day,
): Hold | null {
  return holds.find((hold) => hold.itemId === itemId && (hold.until === null || today < hold.until)) ?? null;
}
