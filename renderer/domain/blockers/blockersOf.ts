import { holdBlockers } from '../holds/holdBlockers';
import { collectiveBlockers } from '../identity/collectiveBlockers';
import type { LateStatement } from '../latepayment/lateStatement';
import { limitationBlockers } from '../latepayment/limitationBlockers';
import { matchingBlockers } from '../matching/matchingBlockers';
import type { Blocker } from '../reasons/blocker';
import { firstReason } from '../reasons/reasons';
import { creditBlockers } from '../statement/creditBlockers';

/** What keeps letters back today: of the whole customer, and by invoice; of several the first in the order of `REASONS`. */
export interface Blockers {
  readonly ofCustomer: Blocker | null;
  readonly ofItem: ReadonlyMap<string, Blocker>;
}

/** Asks each room that may keep a letter back. One that comes is one more line here and one in `REASONS`. */
export function blockersOf(statement: LateStatement): Blockers {
  const { account, day } = statement;
  const all = [
    ...collectiveBlockers(account),
    ...matchingBlockers(account),
    ...creditBlockers(statement),
    ...limitationBlockers(statement),
    ...holdBlockers(account, day),
  ];
  const ofItem = new Map<string, Blocker>();
  for (const blocker of all) {
    if (blocker.itemId === null) continue;
    const known = ofItem.get(blocker.itemId);
    ofItem.set(blocker.itemId, known === undefined ? blocker : (firstReason([known, blocker]) ?? blocker));
  }
  return { ofCustomer: firstReason(all.filter(({ itemId }) => itemId === null)), ofItem };
}
