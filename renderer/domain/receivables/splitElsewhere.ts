import type { Account, AccountId } from '../account/account';
import { balanceOf } from '../account/itemBalance';
import type { Item } from '../account/item';
import type { Ledger, LedgerCustomer, LedgerItem } from './ledger';
import { lineKeyOf } from './recogniseLines';

export interface SplitElsewhere {
  /** By code: the customer of the file without the lines that live in other accounts. */
  readonly remaining: ReadonlyMap<string, LedgerCustomer>;
  /** Items of those accounts that the file settles. */
  readonly settled: ReadonlyMap<AccountId, readonly Item[]>;
  /** Items of those accounts that the file speaks of. */
  readonly mentioned: ReadonlyMap<AccountId, ReadonlySet<Item>>;
}

const NOTHING: SplitElsewhere = { remaining: new Map(), settled: new Map(), mentioned: new Map() };

/**
 * A collective account that the owner has divided comes back whole in the next file: its lines are found again, by their keys, in the
 * accounts that were made of it, the portions of a divided line added up.
 */
export function splitElsewhere(
  existing: readonly Account[],
  byCode: ReadonlyMap<string, Account>,
  ledger: Ledger,
): SplitElsewhere {
  const divided = ledger.customers.filter(
    (customer) => customer.collective && byCode.get(customer.code) !== undefined,
  );
  if (divided.length === 0) return NOTHING;
  const places = placesByKey(existing);
  const remaining = new Map<string, LedgerCustomer>();
  const settled = new Map<AccountId, Item[]>();
  const mentioned = new Map<AccountId, Set<Item>>();
  for (const customer of divided) {
    const own = byCode.get(customer.code)?.id;
    const elsewhere = (line: LedgerItem): readonly Place[] => {
      const found = places.get(line.key) ?? [];
      const sum = found.reduce((total, { item }) => total + balanceOf(item), 0);
      return sum === line.amount && found.some(({ accountId }) => accountId !== own) ? found : [];
    };
    const take = (line: LedgerItem, settles: boolean): boolean => {
      const found = elsewhere(line);
      for (const { accountId, item } of found) {
        mentioned.set(accountId, (mentioned.get(accountId) ?? new Set<Item>()).add(item));
        if (settles) settled.set(accountId, [...(settled.get(accountId) ?? []), item]);
      }
      return found.length === 0;
    };
    remaining.set(customer.code, {
      ...customer,
      open: customer.open.filter((line) => take(line, false)),
      settled: customer.settled.filter((line) => take(line, true)),
    });
  }
  return { remaining, settled, mentioned };
}

interface Place {
  readonly accountId: AccountId;
  readonly item: Item;
}

function placesByKey(existing: readonly Account[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { id, items } of existing) {
    for (const item of items) {
      const key = lineKeyOf(item.key);
      const list = places.get(key);
      if (list === undefined) places.set(key, [{ accountId: id, item }]);
      else list.push({ accountId: id, item });
    }
  }
  return places;
}
