import type { Item, ItemId } from '../account/item';
import type { MatchingGroup, MatchingId } from '../account/matchingGroup';
import { cents } from '../money';
import type { LedgerCustomer, LedgerItem } from './ledger';

export interface MatchingGroups {
  readonly groups: readonly MatchingGroup[];
  /** Items of a group that balances now that both its parts are here. */
  readonly balanced: ReadonlySet<ItemId>;
  /** Items of groups that are to count as settled by the owner's word. */
  readonly decided: ReadonlySet<ItemId>;
}

const NO_ITEMS: ReadonlySet<ItemId> = new Set();

/**
 * The matching groups that do not balance, after a file. A decision of the owner holds as long as the group's balance is the same; a
 * group that the file now balances or unmatches is gone; one of another file stays. A code that runs over two files (invoiced in
 * one year, paid in the next) is one group: it is settled once both parts are here and add up to nothing.
 * @param items open items after the file, those of an incoming group bearing its code
 * @param mentioned ids of the items that the file speaks of, or brings
 * @param settledBefore codes of the file's groups that are settled here already: see `codesSettledBefore`
 */
export function matchingGroups(
  existing: readonly MatchingGroup[],
  customer: LedgerCustomer,
  items: readonly Item[],
  mentioned: ReadonlySet<ItemId>,
  lettering: 'wait' | 'settled' | 'open',
  settledBefore: ReadonlySet<string>,
  newId: () => string,
): MatchingGroups {
  if (existing.length === 0 && customer.unbalanced.length === 0)
    return { groups: existing, balanced: NO_ITEMS, decided: NO_ITEMS };
  const byCode = new Map(existing.map((group) => [group.code, group]));
  const open = new Map(items.map((item) => [item.id, item]));
  const incomingIds = new Map<string, ItemId[]>();
  for (const { id, matching } of items) {
    if (matching === null || !mentioned.has(id)) continue;
    const ids = incomingIds.get(matching);
    if (ids === undefined) incomingIds.set(matching, [id]);
    else ids.push(id);
  }
  const balanced = new Set<ItemId>();
  const decided = new Set<ItemId>();
  /** Still in the group, and the file does not speak of it. */
  const isElsewhere = (id: ItemId, code: string): boolean =>
    open.get(id)?.matching === code && !mentioned.has(id) && !balanced.has(id) && !decided.has(id);
  const incoming = customer.unbalanced.map((group): MatchingGroup => {
    const before = byCode.get(group.letter);
    if (before !== undefined && settledBefore.has(group.letter)) return before;
    const fromElsewhere = (before?.itemIds ?? []).filter((id) => isElsewhere(id, group.letter));
    const id = before?.id ?? (newId() as MatchingId);
    const itemIds = [...fromElsewhere, ...(incomingIds.get(group.letter) ?? [])];
    const balance =
      fromElsewhere.length === 0
        ? group.balance
        : cents(itemIds.reduce((sum, itemId) => sum + (open.get(itemId)?.amount ?? 0), 0));
    if (balance === 0) {
      for (const itemId of itemIds) balanced.add(itemId);
      return { id, code: group.letter, balance: group.balance, itemIds, decision: 'settled' };
    }
    const kept = before?.balance === balance && before.decision === 'open';
    const decision = kept ? 'open' : decisionOf(lettering);
    if (decision === 'settled') for (const itemId of itemIds) decided.add(itemId);
    const same =
      before?.balance === balance && before.decision === decision && sameIds(before.itemIds, itemIds);
    return same ? before : { id, code: group.letter, balance, itemIds, decision };
  });
  const named = new Set(incoming.map((group) => group.code));
  const others = existing.filter(
    (group) =>
      !named.has(group.code) &&
      (group.decision === 'settled' || group.itemIds.some((id) => isElsewhere(id, group.code))),
  );
  const groups = [...others, ...incoming];
  const unchanged =
    groups.length === existing.length && groups.every((group) => byCode.get(group.code) === group);
  return { groups: unchanged ? existing : groups, balanced, decided };
}

/**
 * Codes of the file's groups that the owner, or the group's other part, has settled here: same balance, and every line of the group
 * known from the history. Nothing opens such a group again.
 */
export function codesSettledBefore(
  existing: readonly MatchingGroup[],
  customer: LedgerCustomer,
  past: ReadonlySet<LedgerItem>,
): ReadonlySet<string> {
  const settled = existing.filter((group) => group.decision === 'settled');
  if (settled.length === 0) return new Set();
  return new Set(
    customer.unbalanced
      .filter(({ letter, balance }) =>
        settled.some((group) => group.code === letter && Math.abs(group.balance) === Math.abs(balance)),
      )
      .map((group) => group.letter)
      .filter((letter) => customer.open.every((line) => line.letter !== letter || past.has(line))),
  );
}

function decisionOf(lettering: 'wait' | 'settled' | 'open'): MatchingGroup['decision'] {
  return lettering === 'wait' ? 'waiting' : lettering;
}

function sameIds(a: readonly ItemId[], b: readonly ItemId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
