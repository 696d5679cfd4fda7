import type { Collection, Table } from 'dexie';
import type { EncoursDatabase } from '../database';
import type { StoredHead } from '../shapes/liftChange';
import type { StoredDocument } from '../shapes/liftDispatch';
import type { RecordTable } from '../schema/tables';
import { partsOfEntry } from '../journal/readJournal';
import { StoreError } from '../storeError';
import { lineOf, SMALL_TABLES } from './partLines';
import { canBeginRange, type RangedTable } from './partNames';
import { ENTRIES_IN_SEGMENT, type IdRange, type Segment } from './planCopy';
import type { TallyCounter } from './tally';

/** A range that holds more than `most` is cut in ranges of `cut` records. */
function sizesOf(table: RangedTable): { readonly most: number; readonly cut: number } {
  return table === 'accounts' ? { most: 96, cut: 32 } : { most: 48, cut: 16 };
}

/** Text after which a segment of the journal is closed. */
const TEXT_IN_SEGMENT = 1024 * 1024;

/** Records of one reading: some milliseconds each, so that acts of the owner never wait long. */
const ACCOUNTS_AT_ONCE = 32;
const BULKY_AT_ONCE = 8;
const ENTRIES_AT_ONCE = 32;

/** Cuts a range that grew too large; one that is small enough stays. Empty when the range holds nothing and may vanish. */
export async function cutRange(database: EncoursDatabase, range: IdRange): Promise<readonly IdRange[]> {
  const ids = await within(database.table<object, string>(range.kind), range).primaryKeys();
  const { most, cut } = sizesOf(range.kind);
  if (ids.length === 0 && range.mayVanish) return [];
  if (ids.length <= most) return [range];
  const cuts: (string | null)[] = [range.first];
  let inLast = 0;
  for (const id of ids) {
    if (inLast >= cut && canBeginRange(id)) {
      cuts.push(id);
      inLast = 0;
    }
    inLast += 1;
  }
  return cuts.map((first, index) => ({ ...range, first, end: cuts[index + 1] ?? range.end }));
}

/** Accounts of a range in order of id, each followed by its slices, its history and all else that has left it. */
export async function* accountLines(
  database: EncoursDatabase,
  range: IdRange,
  counter: TallyCounter,
): AsyncGenerator<string, void, undefined> {
  for (let first = range.first, from = true; ; from = false) {
    const accounts = await within(database.accounts, { ...range, first }, from)
      .limit(ACCOUNTS_AT_ONCE)
      .toArray();
    const [least, last] = [accounts[0], accounts[accounts.length - 1]];
    if (least === undefined || last === undefined) return;
    const sliceKeys = keysByAccount(
      await database.slices
        .where('[accountId+slice]')
        .between([least.id, -Infinity], [last.id, Infinity])
        .primaryKeys(),
    );
    const historyKeys = keysByAccount(
      await database.history
        .where('[accountId+year+part]')
        .between([least.id, -Infinity, -Infinity], [last.id, Infinity, Infinity])
        .primaryKeys(),
    );
    const pastKeys = keysByAccount(
      await database.past
        .where('[accountId+kind+year+part]')
        .between([least.id, '', -Infinity, -Infinity], [last.id, '\uffff', Infinity, Infinity])
        .primaryKeys(),
    );
    for (const account of accounts) {
      counter.account(account);
      yield lineOf('accounts', account);
      const slices = sliceKeys.get(account.id) ?? [];
      for await (const slice of bulky((keys) => database.slices.bulkGet([...keys]), slices)) {
        counter.items(slice.items);
        yield lineOf('slices', slice);
      }
      const history = historyKeys.get(account.id) ?? [];
      for await (const record of bulky((keys) => database.history.bulkGet([...keys]), history)) {
        counter.items(record.items);
        yield lineOf('history', record);
      }
      const past = pastKeys.get(account.id) ?? [];
      for await (const record of bulky((keys) => database.past.bulkGet([...keys]), past))
        yield lineOf('past', record);
    }
    first = last.id;
  }
}

/** Records of a kind in a range, in order of id. */
export async function* recordLines(
  database: EncoursDatabase,
  name: RecordTable,
  range: IdRange,
): AsyncGenerator<string, void, undefined> {
  const table = database.table<object, string>(name);
  const ids = await within(table, range).primaryKeys();
  for await (const record of bulky((keys) => table.bulkGet([...keys]), ids)) yield lineOf(name, record);
}

/** Every small table, whole. */
export async function* tableLines(database: EncoursDatabase): AsyncGenerator<string, void, undefined> {
  for (const table of SMALL_TABLES)
    for (const record of await database.table<object>(table).toArray()) yield lineOf(table, record);
}

/**
 * Rows of a segment of the journal as texts of one entry each.
 * @throws StoreError `damaged` when an entry is missing: a copy with a gap would be taken for a whole one
 */
async function* entryTexts(
  database: EncoursDatabase,
  { from, to }: Segment,
): AsyncGenerator<{ readonly seq: number; readonly lines: readonly string[] }, void, undefined> {
  for (let next = from; next <= to;) {
    const heads = (await database.journal
      .where('head')
      .between(next, to, true, true)
      .limit(ENTRIES_AT_ONCE)
      .toArray()) as StoredHead[];
    for (const head of heads) {
      if (head.head !== next) break;
      const lines = [lineOf('journal', head)];
      if (head.changesHashes.length > 1)
        for (const part of await partsOfEntry(database, head.seq)) lines.push(lineOf('journal', part));
      yield { seq: next, lines };
      next += 1;
    }
    if (heads[heads.length - 1]?.head !== next - 1)
      throw new StoreError('damaged', `entry ${next} of the journal is missing`);
  }
}

/** The parts of a segment: one, or for the open one as many as it fills. Take the lines of each to its end. */
export async function* segmentParts(
  database: EncoursDatabase,
  segment: Segment,
): AsyncGenerator<{ readonly seq: number; readonly lines: AsyncIterable<string> }, void, undefined> {
  const texts = entryTexts(database, segment)[Symbol.asyncIterator]();
  let next = await texts.next();
  while (next.done !== true) {
    const seq = next.value.seq;
    const lines = async function* (): AsyncGenerator<string, void, undefined> {
      let size = 0;
      let entries = 0;
      while (next.done !== true) {
        for (const line of next.value.lines) {
          size += line.length;
          yield line;
        }
        entries += 1;
        next = await texts.next();
        if (segment.open && (entries >= ENTRIES_IN_SEGMENT || size >= TEXT_IN_SEGMENT)) return;
      }
    };
    yield { seq, lines: lines() };
  }
}

/** A document's record, then its models. */
export async function* documentLines(record: StoredDocument): AsyncGenerator<string, void, undefined> {
  const { bytes: _bytes, models, ...head } = record;
  yield await Promise.resolve(lineOf('documents', head));
  for (const model of models) yield lineOf('models', model);
}

function within<Row, Id extends string>(
  table: Table<Row, Id>,
  { first, end }: Pick<IdRange, 'first' | 'end'>,
  included = true,
): Collection<Row, Id> {
  const ids = table.where(':id');
  if (first === null) return end === null ? table.orderBy(':id') : ids.below(end);
  if (end === null) return included ? ids.aboveOrEqual(first) : ids.above(first);
  return ids.between(first, end, included, false);
}

function keysByAccount<Key extends readonly [string, ...(number | string)[]]>(
  keys: readonly Key[],
): ReadonlyMap<string, Key[]> {
  const byAccount = new Map<string, Key[]>();
  for (const key of keys) {
    const held = byAccount.get(key[0]);
    if (held === undefined) byAccount.set(key[0], [key]);
    else held.push(key);
  }
  return byAccount;
}

/** Records that may be large, a few at a time. One that an act removed meanwhile is left out: its part is read again. */
async function* bulky<Key, Row>(
  read: (keys: readonly Key[]) => PromiseLike<readonly (Row | undefined)[]>,
  keys: readonly Key[],
): AsyncGenerator<Row, void, undefined> {
  for (let from = 0; from < keys.length; from += BULKY_AT_ONCE)
    for (const row of await read(keys.slice(from, from + BULKY_AT_ONCE))) if (row !== undefined) yield row;
}
