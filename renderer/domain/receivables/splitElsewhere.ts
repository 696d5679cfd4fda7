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
 * accounts that were made of it, the portions of a divided line added up; opening entries by number and amount.
 */
export function splitElsewhere(
  existing: readonly Account[],
  byCode: ReadonlyMap<string, Account>,
  ledger: Ledger,
  isOpening: (line: LedgerItem) => boolean,
): SplitElsewhere {
  const divided = ledger.customers.filter(
    (customer) => byCode.get(customer.code)?.collective === 'suspected',
  );
  if (divided.length === 0) return NOTHING;
  const places = placesByKey(existing);
  const remaining = new Map<string, LedgerCustomer>();
  const settled = new Map<AccountId, Item[]>();
  const mentioned = new Map<AccountId, Set<Item>>();
  for (const customer of divided) {
    const own = byCode.get(customer.code)?.id;
    const carried = carriedElsewhere(existing, customer);
    const elsewhere = (line: LedgerItem): readonly Place[] => {
      const found = places.get(line.key) ?? [];
      const sum = found.reduce((total, { item }) => total + balanceOf(item), 0);
      if (sum === line.amount && found.some(({ accountId }) => accountId !== own)) return found;
      return isOpening(line) ? (carried.get(documentOf(line))?.splice(0, 1) ?? []) : [];
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

/** Whole items that came from the customer and live in other accounts, by number and amount: a new year names them so. */
function carriedElsewhere(existing: readonly Account[], customer: LedgerCustomer): Map<string, Place[]> {
  const carried = new Map<string, Place[]>();
  const line = customer.open[0] ?? customer.settled[0];
  const origin = line === undefined ? '' : originOf(line.key);
  if (origin === '') return carried;
  for (const { id, code, items } of existing) {
    if (code === customer.code) continue;
    for (const item of items) {
      if (item.number === '' || originOf(item.key) !== origin) continue;
      const document = documentOf({ number: item.number, amount: balanceOf(item) });
      const list = carried.get(document);
      if (list === undefined) carried.set(document, [{ accountId: id, item }]);
      else list.push({ accountId: id, item });
    }
  }
  return carried;
}

/** The customer of the file that a key names first. */
function originOf(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf('|')));
}

function documentOf({ number, amount }: Pick<LedgerItem, 'number' | 'amount'>): string {
  return `${number}|${amount}`;
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
