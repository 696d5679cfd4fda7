import type { Account } from '../account/account';
import type { Day } from '../day';
import type { Blocker } from '../reasons/blocker';
import { activeHold } from './activeHold';

/** The owner's "do not disturb", of the customer and of single invoices. */
export function holdBlockers(account: Account, today: Day): readonly Blocker[] {
  const targets = new Set(account.holds.map(({ itemId }) => itemId));
  return [...targets].flatMap((itemId) => {
    const hold = activeHold(account, itemId, today);
    return hold === null ? [] : [{ reason: 'onHold' as const, itemId, until: hold.until }];
  });
}
