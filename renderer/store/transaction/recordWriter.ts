import type { Table } from 'dexie';
import { sameValue } from '../../domain/sameValue';
import type { EncoursDatabase } from '../database';
import { kindOf, RECORD_TABLES, type StoredOf } from '../kinds/kinds';
import type { Change, RecordChange } from '../records/journalRecord';
import type { RecordTable } from '../schema/tables';
import { StoreError } from '../storeError';

/** Writes records that are not accounts, each with its trace for the journal: what each keeps of it, its kind says. */
export class RecordWriter {
  readonly #database: EncoursDatabase;
  readonly #changes: Change[];

  constructor(database: EncoursDatabase, changes: Change[]) {
    this.#database = database;
    this.#changes = changes;
  }

  /** One that was not there. */
  async add<Table extends RecordTable>(table: Table, record: StoredOf<Table>): Promise<void> {
    await this.#table(table).add(record);
    const kind = kindOf(table);
    this.#trace(table, kind.keyOf(record), null, kind.journal.told(record));
  }

  /**
   * In place of the one of the same key, or as the first.
   * @throws RangeError for a kind of which an entry tells changes alone: a fault of the program, see `change`
   */
  async put<Table extends RecordTable>(table: Table, record: StoredOf<Table>): Promise<void> {
    const kind = kindOf(table);
    if (kind.journal.changing(record) !== null) throw new RangeError(`${table} are added, then changed`);
    const key = kind.keyOf(record);
    const before = await this.#get(table, key);
    await this.#table(table).put(record);
    this.#trace(
      table,
      key,
      before === undefined ? null : kind.journal.told(before),
      kind.journal.told(record),
    );
  }

  /**
   * Some fields of the one that is there, which stays in the form it was written in: what the journal said of the rest holds.
   * @throws StoreError `not-found`
   */
  async change<Table extends RecordTable>(
    table: Table,
    key: string,
    fields: Partial<StoredOf<Table>>,
  ): Promise<void> {
    const { journal } = kindOf(table);
    const before = await this.#get(table, key);
    if (before === undefined) throw new StoreError('not-found', `${table} ${key}`);
    const after = { ...before, ...fields };
    await this.#table(table).put(after);
    const told = (record: object): unknown => journal.changing(record) ?? journal.told(record);
    this.#trace(table, key, told(before), told(after));
  }

  /** Nothing happens where there is none. */
  async remove(table: RecordTable, key: string): Promise<void> {
    const before = await this.#get(table, key);
    if (before === undefined) return;
    await this.#table(table).delete(kindOf(table).tableKey(key));
    this.#trace(table, key, kindOf(table).journal.told(before), null);
  }

  /**
   * Puts a record back to what it was before that change; absent again when it was absent.
   * @throws StoreError `not-allowed` for a kind that no undo puts back, `changed-since` when it is not as the change left it
   */
  async putBack({ table, key, before, after }: RecordChange): Promise<void> {
    const { journal } = kindOf(table);
    const { putBack } = journal;
    if (putBack === null) throw new StoreError('not-allowed', `${table} ${key}`);
    const now = await this.#get(table, key);
    const part = now === undefined || before === null ? null : journal.changing(now);
    const present = now === undefined ? null : (part ?? journal.told(now));
    if (!sameValue(present, after)) throw new StoreError('changed-since', `${table} ${key}`);
    if (before === null) await this.#table(table).delete(kindOf(table).tableKey(key));
    else await this.#table(table).put(putBack(before, key, now));
    this.#trace(table, key, after, before);
  }

  /** Empties what the sample company filled. Without a trace of each record: the act's name says it, see `isEmptiedByReset`. */
  async emptyForReset(): Promise<void> {
    for (const table of RECORD_TABLES) {
      const kind = kindOf(table);
      const { afterReset } = kind;
      if (afterReset === 'emptied') await this.#table(table).clear();
      else if (afterReset !== 'kept')
        await this.#table(table).bulkDelete(afterReset.without.map((key) => kind.tableKey(key)));
    }
  }

  #table(table: RecordTable): Table<object, string | readonly [string, string]> {
    return this.#database.table(table);
  }

  #get(table: RecordTable, key: string): PromiseLike<object | undefined> {
    return this.#table(table).get(kindOf(table).tableKey(key));
  }

  #trace(table: RecordTable, key: string, before: unknown, after: unknown): void {
    this.#changes.push({ kind: 'record', table, key, before, after });
  }
}
