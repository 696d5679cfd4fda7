import type { AccountId } from '../../domain/account/account';
import { yearOf } from '../../domain/day';
import type { SettledItem } from '../../domain/account/item';
import type { EncoursDatabase } from '../database';
import type { HistoryRecord } from '../records/accountRecord';
import { addToHistory } from './history';
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
  const records: HistoryRecord[] = [];
  for (const [index, { accountId, year, items }] of groups.entries()) {
    const former = firstParts[index]?.items ?? [];
    if (former.length + items.length <= SLICE_SIZE)
      records.push({ accountId, year, part: 0, items: [...former, ...items] });
    else await addToHistory(database, accountId, items);
  }
  await database.history.bulkPut(records);
}
