import type { Account } from '../account/account';
import type { Item } from '../account/item';
import type { Day } from '../day';
import { waitingItemIds } from '../matching/waitingItems';
import { type Cents, minCents, subtractCents, ZERO } from '../money';

/** What becomes of a part of a debit. What nobody takes is asked for. */
export type PortionKind = 'asked' | 'waiting';

export interface Portion {
  readonly of: PortionKind;
  /** Positive; the portions of a debit add up to what is open of it. */
  readonly cents: Cents;
  /** The day from which it is asked for again; null when no day is known. */
  readonly until: Day | null;
  /** Id of the element of the account that takes it; null for what is asked for. */
  readonly by: string | null;
}

/**
 * A room that takes a part of some debits out of what is asked for: a matching group that waits for the owner's word takes its
 * debits whole. One that comes (a promise, a dispute, a plan, an assignment) is one more source, with its kind.
 */
interface PortionSource {
  readonly of: Exclude<PortionKind, 'asked'>;
  /** Null when the account has nothing of the kind: most have not. */
  readonly takes: (
    account: Account,
    day: Day,
  ) => ((item: Item, open: Cents) => Omit<Portion, 'of'> | null) | null;
}

const MATCHING: PortionSource = {
  of: 'waiting',
  takes: (account) => {
    if (waitingItemIds(account).size === 0) return null;
    const groupOf = new Map(
      account.matching.flatMap(({ id, itemIds, decision }) =>
        decision === 'waiting' ? itemIds.map((itemId) => [itemId, id] as const) : [],
      ),
    );
    return ({ id }, open) => {
      const by = groupOf.get(id);
      return by === undefined ? null : { cents: open, until: null, by };
    };
  },
};

/** In the order in which they take. */
const SOURCES: readonly PortionSource[] = [MATCHING];

/** Parts the open amount of a debit; the caller's own function, so that what the account has is looked at once. */
export function portioner(account: Account, day: Day): (item: Item, open: Cents) => readonly Portion[] {
  const sources = SOURCES.flatMap(({ of, takes }) => {
    const take = takes(account, day);
    return take === null ? [] : [{ of, take }];
  });
  return (item, open) => {
    if (open === 0) return [];
    let left = open;
    const portions: Portion[] = [];
    for (const { of, take } of sources) {
      const taken = take(item, left);
      if (taken === null) continue;
      const part = minCents(taken.cents, left);
      if (part === ZERO) continue;
      portions.push({ ...taken, of, cents: part });
      left = subtractCents(left, part);
    }
    return left === ZERO ? portions : [...portions, { of: 'asked', cents: left, until: null, by: null }];
  };
}
