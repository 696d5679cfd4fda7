import type { AccountId } from '../../domain/account/account';
import { yearOf } from '../../domain/day';
import type { ItemId, SettledItem } from '../../domain/account/item';
import type { EncoursDatabase } from '../database';
import type { StoredHistory, StoredSettledItem } from '../shapes/liftItem';
import { addToHistory, historyRecords } from './history';
import { SLICE_SIZE } from './slicing';

/**
 * Adds settled items to the history of many accounts in two requests: nearly every account has one part a year with
 * room in it. Those that have more go one by one.
 */
export async function addToHistories(
  database: EncoursDatabase,
  settled: ReadonlyMap<AccountId, readonly SettledItem[]>,
): Promise<void> {
  const groups: { accountId: AccountId; year: number; items: SettledItem[] }[] = [];
  for (const [accountId, items] of settled) {
    const years = new Map<number, SettledItem[]>();
    for (const item of items) {
      const year = yearOf(item.date);
      const group = years.get(year);
      if (group === undefined) years.set(year, [item]);
      else group.push(item);
    }
    for (const [year, group] of years) groups.push({ accountId, year, items: group });
  }
  if (groups.length === 0) return;
  const firstParts = await database.history.bulkGet(
    groups.map(({ accountId, year }): [string, number, number] => [accountId, year, 0]),
  );
  const records: StoredHistory[] = [];
  for (const [index, { accountId, year, items }] of groups.entries()) {
    const former = firstParts[index]?.items ?? [];
    if (former.length + items.length <= SLICE_SIZE)
      records.push({ accountId, year, part: 0, items: [...former, ...items] } as StoredHistory);
    else await addToHistory(database, accountId, items);
  }
  await database.history.bulkPut(records);
}

/**
 * Takes items out of the history of many accounts: all are asked for at once, and written in two requests.
 * @returns the items taken, as they were stored, by account
 */
export async function takeFromHistories(
  database: EncoursDatabase,
  leaving: ReadonlyMap<AccountId, readonly ItemId[]>,
): Promise<ReadonlyMap<AccountId, readonly StoredSettledItem[]>> {
  const taken = new Map<AccountId, StoredSettledItem[]>();
  const emptied: [string, number, number][] = [];
  const shortened: StoredHistory[] = [];
  const held = await Promise.all([...leaving.keys()].map((id) => historyRecords(database, id)));
  for (const record of held.flat()) {
    const { accountId, year, part, items } = record;
    const ids = new Set(leaving.get(accountId));
    const staying = (items as readonly StoredSettledItem[]).filter((item) => !ids.has(item.id));
    if (staying.length === items.length) continue;
    const some = taken.get(accountId) ?? [];
    for (const item of items) if (ids.has(item.id)) some.push(item);
    taken.set(accountId, some);
    if (staying.length === 0) emptied.push([accountId, year, part]);
    else shortened.push({ ...record, items: staying } as StoredHistory);
  }
  if (emptied.length > 0) await database.history.bulkDelete(emptied);
  if (shortened.length > 0) await database.history.bulkPut(shortened);
  return taken;
}
