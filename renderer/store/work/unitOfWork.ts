import type { Account, AccountId } from '../../domain/account/account';
import { deltaOf } from '../../domain/account/accountDelta';
import type { ItemId, SettledItem } from '../../domain/account/item';
import { storedFormInSteps, type StoredForm } from '../accounts/accountForm';
import { historyKeys, historyRecords, newHistory } from '../accounts/history';
import { addToHistories, takeFromHistories } from '../accounts/historyBulk';
import { readAccount, type ReadAccount } from '../accounts/readAccounts';
import { NOTHING_SETTLED } from '../accounts/settledSum';
import type { EncoursDatabase } from '../database';
import type { AccountHead, AccountRecord } from '../records/accountRecord';
import type { AccountChanged, AccountCreated, AccountRemoved, Change } from '../records/journalRecord';
import { StoreError } from '../storeError';
import type { ActContext } from './actContext';
import { ACCOUNT_WEIGHT, breathe, inPortions } from './portions';
import { RecordWriter } from './recordWriter';
import { writeHistory, writeSlices } from './writeForms';

/** What moves between an account and its history together with a change. */
export interface HistoryMoves {
  readonly settled?: readonly SettledItem[];
  readonly reopened?: readonly ItemId[];
  /** All of its history, which the act itself writes anew. */
  readonly rewritten?: readonly SettledItem[];
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
    await this.changeAll([{ after, moves }]);
  }

  /** The same for many accounts in few large requests. */
  async changeAll(list: readonly { readonly after: Account; readonly moves: HistoryMoves }[]): Promise<void> {
    const forms: StoredForm[] = [];
    const settled = new Map<AccountId, readonly SettledItem[]>();
    const unsaid = await this.#unsaid(list);
    const reopened = await this.#reopened(list);
    for (const { after, moves } of list) {
      const read = this.#read.get(after.id);
      if (read === undefined)
        throw new StoreError('not-found', `account ${after.id} was not read in this act`);
      if (after === read.account) continue;
      const settledAdded = moves.settled ?? [];
      const settledRemoved = reopened.get(after.id) ?? [];
      const former = unsaid.get(after.id) ?? [];
      const steps = storedFormInSteps(
        after,
        read.slices,
        moves.rewritten === undefined
          ? {
              before: read.record.settled ?? NOTHING_SETTLED,
              added: former.length === 0 ? settledAdded : [...former, ...settledAdded],
              removed: settledRemoved,
            }
          : { before: NOTHING_SETTLED, added: moves.rewritten, removed: [] },
      );
      let step = steps.next();
      // Awaits only what asks the database: a chain of empty awaits would let the transaction end.
      for (; step.done !== true; step = steps.next()) await breathe(this.database);
      const form = step.value;
      if (settledAdded.length > 0) settled.set(after.id, settledAdded);
      forms.push(form);
      this.changes.push(changed(read, after, form, { settledAdded, settledRemoved }));
      this.#read.set(after.id, { account: after, record: form.record, slices: form.held });
    }
    await writeSlices(this.database, forms);
    await this.database.accounts.bulkPut(forms.map((form) => form.record));
    if (settled.size > 0) await addToHistories(this.database, settled);
  }

  /** The history of accounts that say nothing of it: no act has written them since schema 1. From here on they do. */
  async #unsaid(
    list: readonly { readonly after: Account }[],
  ): Promise<ReadonlyMap<AccountId, readonly SettledItem[]>> {
    const ids: AccountId[] = [];
    for (const { after } of list) {
      const read = this.#read.get(after.id);
      if (read !== undefined && read.account !== after && read.record.settled === undefined)
        ids.push(after.id);
    }
    if (ids.length === 0) return new Map();
    const found = await Promise.all(ids.map((id) => historyRecords(this.database, id)));
    return new Map(ids.map((id, index) => [id, (found[index] ?? []).flatMap(({ items }) => items)] as const));
  }

  /** Takes out of history what these changes open again. */
  async #reopened(
    list: readonly { readonly after: Account; readonly moves: HistoryMoves }[],
  ): Promise<ReadonlyMap<AccountId, readonly SettledItem[]>> {
    const leaving = new Map<AccountId, readonly ItemId[]>();
    for (const { after, moves } of list)
      if (
        moves.reopened !== undefined &&
        moves.reopened.length > 0 &&
        after !== this.#read.get(after.id)?.account
      )
        leaving.set(after.id, moves.reopened);
    return leaving.size === 0 ? new Map() : takeFromHistories(this.database, leaving);
  }

  async create(account: Account, settled: readonly SettledItem[] = []): Promise<void> {
    await this.createAll([account], new Map([[account.id, settled]]));
  }

  /**
   * Adds new accounts with their history, a bounded number of items a request; the next ones are prepared while the disk works.
   * @param between called before each request with the number written; may throw to stop the act
   */
  async createAll(
    accounts: readonly Account[],
    settled: ReadonlyMap<AccountId, readonly SettledItem[]>,
    between: (written: number) => void = () => undefined,
  ): Promise<void> {
    const weightOf = ({ id, items }: Account): number =>
      ACCOUNT_WEIGHT + items.length + (settled.get(id)?.length ?? 0);
    let inFlight: Promise<unknown> = Promise.resolve();
    let written = 0;
    for (const some of inPortions(accounts, weightOf)) {
      const forms: StoredForm[] = [];
      for (const account of some) {
        const added = settled.get(account.id) ?? [];
        const steps = storedFormInSteps(account, [], { before: NOTHING_SETTLED, added, removed: [] });
        let step = steps.next();
        // Only an account in slices or with a long history has steps. Nothing but a request may be awaited: see `changeAll`.
        for (; step.done !== true; step = steps.next()) {
          await Promise.all([inFlight, breathe(this.database)]);
          between(written);
        }
        forms.push(step.value);
      }
      const history = some.flatMap((account) => newHistory(account.id, settled.get(account.id) ?? []));
      for (const { record } of forms) this.changes.push(created(record));
      await inFlight;
      between(written);
      inFlight = Promise.all([
        this.database.accounts.bulkAdd(forms.map((form) => form.record)),
        writeSlices(this.database, forms),
        writeHistory(this.database, history),
      ]);
      written += some.length;
    }
    await inFlight;
  }

  /** Removes accounts read before, with their slices and history. */
  async removeAll(ids: readonly AccountId[]): Promise<void> {
    if (ids.length === 0) return;
    const slices: [string, number][] = [];
    for (const id of ids) {
      const read = this.#read.get(id);
      if (read === undefined) throw new StoreError('not-found', `account ${id} was not read in this act`);
      for (const { slice } of read.record.slices) slices.push([id, slice]);
      this.#read.delete(id);
      this.changes.push(removed(read.record));
    }
    const history = await historyKeys(this.database, ids);
    await this.database.accounts.bulkDelete([...ids]);
    if (slices.length > 0) await this.database.slices.bulkDelete(slices);
    if (history.length > 0) await this.database.history.bulkDelete(history);
  }

  /** Removes every account. */
  async clearAccounts(): Promise<void> {
    await this.database.accounts.each((record) => this.changes.push(removed(record)));
    await Promise.all([
      this.database.accounts.clear(),
      this.database.slices.clear(),
      this.database.history.clear(),
    ]);
    this.#read.clear();
  }

  changedAccountIds(): AccountId[] {
    const ids = new Set<AccountId>();
    for (const change of this.changes) if (change.kind === 'account') ids.add(change.accountId);
    return [...ids];
  }

  changedTables(): ReadonlySet<string> {
    return new Set(this.changes.map(tableOf));
  }
}

function tableOf(change: Change): string {
  if (change.kind === 'account') return 'accounts';
  return change.kind === 'record' ? change.table : 'journal';
}

function created({ id, code, head, hash }: AccountRecord): AccountCreated {
  return {
    kind: 'account',
    effect: 'created',
    accountId: id,
    code,
    revision: head.revision,
    hashAfter: hash,
  };
}

function removed({ id, code, head, hash }: AccountRecord): AccountRemoved {
  return {
    kind: 'account',
    effect: 'removed',
    accountId: id,
    code,
    revision: head.revision,
    hashBefore: hash,
  };
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
