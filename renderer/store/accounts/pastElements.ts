import type { AccountElements, AccountId } from '../../domain/account/account';
import { ACCOUNT_COLLECTIONS, type LeavingName } from '../../domain/account/accountCollections';
import { yearOf } from '../../domain/day';
import type { EncoursDatabase } from '../database';
import type { PastRecord } from '../records/accountRecord';
import { SLICE_SIZE } from './slicing';

type Key = [string, string, number, number];

/** Elements that have left accounts, of one kind. */
export type PastElements<Name extends LeavingName> = ReadonlyMap<AccountId, readonly AccountElements[Name][]>;

/** Year that history keeps an element under. */
export function yearOfElement<Name extends LeavingName>(kind: Name, element: AccountElements[Name]): number {
  const { leaves } = ACCOUNT_COLLECTIONS[kind];
  if (leaves === null) throw new RangeError(`${kind} leave no account`);
  return yearOf(leaves.day(element));
}

/** Adds elements that are over to the past of many accounts, in two requests: to the last part of their year that has room. */
export async function addToPast<Name extends LeavingName>(
  database: EncoursDatabase,
  kind: Name,
  leaving: PastElements<Name>,
): Promise<void> {
  const groups: { accountId: AccountId; year: number; elements: AccountElements[Name][] }[] = [];
  for (const [accountId, elements] of leaving) {
    const years = new Map<number, AccountElements[Name][]>();
    for (const element of elements) {
      const year = yearOfElement(kind, element);
      const group = years.get(year);
      if (group === undefined) years.set(year, [element]);
      else group.push(element);
    }
    for (const [year, group] of years) groups.push({ accountId, year, elements: group });
  }
  if (groups.length === 0) return;
  const records: PastRecord[] = [];
  const first = await database.past.bulkGet(
    groups.map(({ accountId, year }): Key => [accountId, kind, year, 0]),
  );
  for (const [index, { accountId, year, elements }] of groups.entries()) {
    let last = first[index];
    if (last !== undefined && last.elements.length >= SLICE_SIZE)
      last = await database.past
        .where('[accountId+kind+year+part]')
        .between([accountId, kind, year, -Infinity], [accountId, kind, year, Infinity])
        .last();
    const room = last === undefined ? 0 : Math.max(0, SLICE_SIZE - last.elements.length);
    if (last !== undefined && room > 0)
      records.push({ ...last, elements: [...last.elements, ...elements.slice(0, room)] });
    for (let from = room, part = (last?.part ?? -1) + 1; from < elements.length; from += SLICE_SIZE, part++)
      records.push({ accountId, kind, year, part, elements: elements.slice(from, from + SLICE_SIZE) });
  }
  await database.past.bulkPut(records);
}

/** What has left one account, oldest first. */
export async function readPast<Name extends LeavingName>(
  database: EncoursDatabase,
  kind: Name,
  accountId: AccountId,
): Promise<readonly AccountElements[Name][]> {
  return (await readPasts(database, kind, [accountId])).get(accountId) ?? [];
}

/** The same of many accounts, asked for at once. */
export async function readPasts<Name extends LeavingName>(
  database: EncoursDatabase,
  kind: Name,
  accountIds: readonly AccountId[],
): Promise<PastElements<Name>> {
  const found = await Promise.all(accountIds.map((id) => recordsOf(database, kind, id)));
  return new Map(
    accountIds.map((id, index) => [id, (found[index] ?? []).flatMap(({ elements }) => elements)]),
  );
}

/**
 * Takes elements out of the past of an account.
 * @returns those that were there
 */
export async function takeFromPast<Name extends LeavingName>(
  database: EncoursDatabase,
  kind: Name,
  accountId: AccountId,
  ids: ReadonlySet<string>,
): Promise<readonly AccountElements[Name][]> {
  const taken: AccountElements[Name][] = [];
  for (const record of await recordsOf(database, kind, accountId)) {
    const staying = record.elements.filter(({ id }) => !ids.has(id));
    if (staying.length === record.elements.length) continue;
    taken.push(...record.elements.filter(({ id }) => ids.has(id)));
    if (staying.length === 0) await database.past.delete([accountId, kind, record.year, record.part]);
    else await database.past.put({ ...record, elements: staying });
  }
  return taken;
}

/** Keys of all that has left these accounts, in one request over the range of their ids. */
export async function pastKeys(database: EncoursDatabase, accountIds: readonly AccountId[]): Promise<Key[]> {
  const wanted = new Set<string>(accountIds);
  const [first, ...others] = [...wanted].sort();
  if (first === undefined) return [];
  const last = others[others.length - 1] ?? first;
  const keys = await database.past
    .where('[accountId+kind+year+part]')
    .between([first, '', -Infinity, -Infinity], [last, '\uffff', Infinity, Infinity])
    .primaryKeys();
  return keys.filter(([accountId]) => wanted.has(accountId));
}

/** All records of what has left an account, of every kind. */
export function pastRecords(database: EncoursDatabase, accountId: AccountId): Promise<PastRecord[]> {
  return database.past
    .where('[accountId+kind+year+part]')
    .between([accountId, '', -Infinity, -Infinity], [accountId, '\uffff', Infinity, Infinity])
    .toArray();
}

function recordsOf(
  database: EncoursDatabase,
  kind: LeavingName,
  accountId: AccountId,
): Promise<PastRecord[]> {
  return database.past
    .where('[accountId+kind+year+part]')
    .between([accountId, kind, -Infinity, -Infinity], [accountId, kind, Infinity, Infinity])
    .toArray();
}
