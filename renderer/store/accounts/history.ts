import type { AccountId } from '../../domain/account/account';
import type { SettledItem } from '../../domain/account/item';
import { yearOf } from '../../domain/day';
import type { EncoursDatabase } from '../database';
import type { HistoryRecord } from '../records/accountRecord';
import { liftSettledItems, type StoredHistory } from '../shapes/liftItem';
import { SLICE_SIZE } from './slicing';

/** Records for settled items of an account that has no history yet. */
export function newHistory(accountId: AccountId, settled: readonly SettledItem[]): HistoryRecord[] {
  const records: HistoryRecord[] = [];
  for (const [year, items] of byYear(settled)) {
    for (let from = 0, part = 0; from < items.length; from += SLICE_SIZE, part++)
      records.push({ accountId, year, part, items: items.slice(from, from + SLICE_SIZE) });
  }
  return records;
}

/** Adds settled items to an account's history: to the last part of their year while it has room. */
export async function addToHistory(
  database: EncoursDatabase,
  accountId: AccountId,
  settled: readonly SettledItem[],
): Promise<void> {
  for (const [year, items] of byYear(settled)) {
    const last = await database.history
      .where('[accountId+year+part]')
      .between([accountId, year, -Infinity], [accountId, year, Infinity])
      .last();
    let rest = items;
    let part = (last?.part ?? -1) + 1;
    if (last !== undefined && last.items.length < SLICE_SIZE) {
      const room = SLICE_SIZE - last.items.length;
      await database.history.put({
        ...last,
        items: [...last.items, ...rest.slice(0, room)],
      } as StoredHistory);
      rest = rest.slice(room);
    }
    for (; rest.length > 0; part++) {
      await database.history.add({ accountId, year, part, items: rest.slice(0, SLICE_SIZE) });
      rest = rest.slice(SLICE_SIZE);
    }
  }
}

/** In the form they were written in. */
export function historyRecords(database: EncoursDatabase, accountId: AccountId): Promise<StoredHistory[]> {
  return database.history
    .where('[accountId+year+part]')
    .between([accountId, -Infinity, -Infinity], [accountId, Infinity, Infinity])
    .toArray();
}

/** All settled items of an account. */
export async function settledItemsOf(
  database: EncoursDatabase,
  accountId: AccountId,
): Promise<readonly SettledItem[]> {
  return (await historyRecords(database, accountId)).flatMap(({ items }) => liftSettledItems(items));
}

/** Keys of the history of many accounts, in one request over the range of their ids. */
export async function historyKeys(
  database: EncoursDatabase,
  accountIds: readonly AccountId[],
): Promise<[string, number, number][]> {
  const wanted = new Set<string>(accountIds);
  const [first, ...others] = [...wanted].sort();
  if (first === undefined) return [];
  const keys = await database.history
    .where('[accountId+year+part]')
    .between([first, -Infinity, -Infinity], [others[others.length - 1] ?? first, Infinity, Infinity])
    .primaryKeys();
  return keys.filter(([accountId]) => wanted.has(accountId));
}

function byYear(settled: readonly SettledItem[]): Map<number, SettledItem[]> {
  const years = new Map<number, SettledItem[]>();
  for (const item of settled) {
    const year = yearOf(item.date);
    const items = years.get(year);
    if (items === undefined) years.set(year, [item]);
    else items.push(item);
  }
  return years;
}
