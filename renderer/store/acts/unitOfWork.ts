import type { Account, AccountId } from '../../domain/account/account';
import { deltaOf } from '../../domain/account/accountDelta';
import type { ItemId, SettledItem } from '../../domain/account/item';
import { storedForm, type StoredForm } from '../accounts/accountForm';
import { addToHistory, historyRecords, newHistory, takeFromHistory } from '../accounts/history';
import { readAccount, type ReadAccount } from '../accounts/readAccounts';
import type { EncoursDatabase } from '../database';
import type { AccountHead } from '../records/accountRecord';
import type { AccountChanged, Change } from '../records/journalRecord';
import { StoreError } from '../storeError';
import type { ActContext } from './actContext';
import { RecordWriter } from './recordWriter';

/** What moves between an account and its history together with a change. */
export interface HistoryMoves {
  readonly settled?: readonly SettledItem[];
  readonly reopened?: readonly ItemId[];
}

/** What one act reads and writes, within its transaction. Every write leaves its trace for the journal. */
export class UnitOfWork {
  readonly changes: Change[] = [];
  readonly records: RecordWriter;
  readonly #read = new Map<AccountId, ReadAccount>();

  constructor(
    readonly database: EncoursDatabase,
    readonly context: ActContext,
  ) {
    this.records = new RecordWriter(database, this.changes);
  }

  /**
   * @param revision what the caller saw; another one is a conflict. Null: whatever it is now.
   * @throws StoreError `not-found`, `conflict`
   */
  async account(id: AccountId, revision: number | null): Promise<Account> {
    const read = await readAccount(this.database, id);
    if (read === null) throw new StoreError('not-found', `account ${id}`);
    if (revision !== null && read.account.revision !== revision)
      throw new StoreError(
        'conflict',
        `account ${read.account.code} is at ${read.account.revision}, not ${revision}`,
      );
    this.#read.set(id, read);
    return read.account;
  }

  /** Takes over accounts that were read in bulk in this transaction. */
  hold(read: readonly ReadAccount[]): void {
    for (const entry of read) this.#read.set(entry.account.id, entry);
  }

  /** Stores what an act made of an account read before. Nothing is written when it is the same account. */
  async change(after: Account, moves: HistoryMoves = {}): Promise<void> {
    const read = this.#read.get(after.id);
    if (read === undefined) throw new StoreError('not-found', `account ${after.id} was not read in this act`);
    if (after === read.account) return;
    const form = storedForm(after, read.slices);
    await this.#write(form);
    await this.database.accounts.put(form.record);
    const settledAdded = moves.settled ?? [];
    const settledRemoved = await takeFromHistory(this.database, after.id, moves.reopened ?? []);
    await addToHistory(this.database, after.id, settledAdded);
    this.changes.push(changed(read, after, form, { settledAdded, settledRemoved }));
    this.#read.set(after.id, { account: after, record: form.record, slices: form.held });
  }

  async create(account: Account, settled: readonly SettledItem[] = []): Promise<void> {
    await this.createAll([account], new Map([[account.id, settled]]));
  }

  /** Adds new accounts with their history, in few large requests. */
  async createAll(
    accounts: readonly Account[],
    settled: ReadonlyMap<AccountId, readonly SettledItem[]>,
  ): Promise<void> {
    const forms = accounts.map((account) => storedForm(account));
    await this.database.accounts.bulkAdd(forms.map((form) => form.record));
    const slices = forms.flatMap((form) => form.slicesWritten);
    if (slices.length > 0) await this.database.slices.bulkAdd(slices);
    const history = accounts.flatMap((account) => newHistory(account.id, settled.get(account.id) ?? []));
    if (history.length > 0) await this.database.history.bulkAdd(history);
    for (const { record } of forms)
      this.changes.push({
        kind: 'account',
        effect: 'created',
        accountId: record.id,
        code: record.code,
        revision: record.head.revision,
        hashAfter: record.hash,
      });
  }

  /** Removes an account read before, with its slices and history. */
  async remove(id: AccountId): Promise<void> {
    const read = this.#read.get(id);
    if (read === undefined) throw new StoreError('not-found', `account ${id} was not read in this act`);
    const { record } = read;
    await this.database.accounts.delete(id);
    if (record.slices.length > 0)
      await this.database.slices.bulkDelete(record.slices.map(({ slice }): [string, number] => [id, slice]));
    const history = await historyRecords(this.database, id);
    if (history.length > 0)
      await this.database.history.bulkDelete(
        history.map(({ year, part }): [string, number, number] => [id, year, part]),
      );
    this.#read.delete(id);
    this.changes.push({
      kind: 'account',
      effect: 'removed',
      accountId: id,
      code: record.code,
      revision: record.head.revision,
      hashBefore: record.hash,
    });
  }

  changedAccountIds(): AccountId[] {
    const ids = new Set<AccountId>();
    for (const change of this.changes) if (change.kind === 'account') ids.add(change.accountId);
    return [...ids];
  }

  changedTables(): ReadonlySet<string> {
    return new Set(this.changes.map((change) => (change.kind === 'account' ? 'accounts' : change.table)));
  }

  async #write(form: StoredForm): Promise<void> {
    const { record, slicesWritten, slicesRemoved } = form;
    for (const { hash, items } of form.held) this.database.sliceCache.set(hash, items);
    if (slicesWritten.length > 0) await this.database.slices.bulkPut(slicesWritten);
    if (slicesRemoved.length > 0)
      await this.database.slices.bulkDelete(
        slicesRemoved.map((slice): [string, number] => [record.id, slice]),
      );
  }
}

function changed(
  read: ReadAccount,
  after: Account,
  form: StoredForm,
  moves: Pick<AccountChanged, 'settledAdded' | 'settledRemoved'>,
): AccountChanged {
  const delta = deltaOf(read.account, after);
  const touched = new Set<ItemId>([...delta.itemsChanged.map((item) => item.id), ...delta.itemsAdded]);
  const fieldsAfter = Object.fromEntries(
    Object.keys(delta.fieldsBefore).map((field) => [field, after[field as keyof AccountHead]]),
  );
  return {
    kind: 'account',
    effect: 'changed',
    accountId: after.id,
    code: after.code,
    delta,
    fieldsAfter,
    itemsAfter: touched.size === 0 ? [] : after.items.filter((item) => touched.has(item.id)),
    ...moves,
    hashBefore: read.record.hash,
    hashAfter: form.record.hash,
  };
}
