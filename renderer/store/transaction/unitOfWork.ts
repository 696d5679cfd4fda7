import type { Account, AccountId } from '../../domain/account/account';
import { deltaOf } from '../../domain/account/accountDelta';
import type { Contact } from '../../domain/account/contact';
import type { ItemId, SettledItem } from '../../domain/account/item';
import { type Leaving, withoutOver } from '../../domain/account/leaving';
import type { PastOfAccount } from '../../domain/personaldata/lastMovement';
import { storedFormInSteps, type StoredForm } from '../accounts/accountForm';
import { historyKeys, historyRecords, newHistory } from '../accounts/history';
import { addToHistories, takeFromHistories } from '../accounts/historyBulk';
import { addToPast, pastKeys, takeFromPast } from '../accounts/pastElements';
import { NOTHING_PAST } from '../accounts/pastSum';
import { readAccount, type ReadAccount } from '../accounts/readAccounts';
import type { EncoursDatabase } from '../database';
import type { AccountRecord } from '../records/accountRecord';
import type { AccountChanged, AccountCreated, AccountRemoved, Change } from '../records/journalRecord';
import type { DispatchRecord } from '../records/dispatchRecord';
import { shapeOf, type StoredAccount } from '../shapes/liftAccount';
import { liftDispatch } from '../shapes/liftDispatch';
import { liftSettledItems, type StoredSettledItem } from '../shapes/liftItem';
import { StoreError } from '../storeError';
import type { ActContext } from './actContext';
import { ACCOUNT_WEIGHT, breathe, inPortions } from './portions';
import { RecordWriter } from './recordWriter';
import { writeHistory, writeSlices } from './writeForms';

/** What moves between an account and its history together with a change, beside what is over and leaves by itself. */
export interface HistoryMoves {
  readonly settled?: readonly SettledItem[];
  readonly reopened?: readonly ItemId[];
  /** Elements that an undo takes back out of what has left the account, each with its place. */
  readonly back?: AccountChanged['left'];
  /** All that has left it, which the act itself writes anew. */
  readonly rewritten?: PastOfAccount;
}

export interface AccountChangeToWrite {
  readonly after: Account;
  readonly moves: HistoryMoves;
}

/** What one act reads and writes, within its transaction. Every write leaves its trace for the journal. */
export class UnitOfWork {
  readonly changes: Change[] = [];
  readonly records: RecordWriter;
  readonly #read = new Map<AccountId, ReadAccount>();
  #elements = 0;

  constructor(
    readonly database: EncoursDatabase,
    readonly context: ActContext,
    /** Who writes, and the number that the act's entry will have. */
    readonly entry: { readonly writer: string; readonly seq: number },
  ) {
    this.records = new RecordWriter(database, this.changes);
  }

  /** An id that no other act gives, on no other computer: who wrote it, in which entry, as which. */
  newElementId(): string {
    const { writer, seq } = this.entry;
    this.#elements += 1;
    return `${writer}-${seq}-${this.#elements}`;
  }

  /** @throws StoreError `not-found` */
  async account(id: AccountId): Promise<Account> {
    const read = await readAccount(this.database, id);
    if (read === null) throw new StoreError('not-found', `account ${id}`);
    this.#read.set(id, read);
    return read.account;
  }

  /**
   * An account of which the caller saw everything.
   * @param version the hash that it had then
   * @throws StoreError `not-found`; `conflict` when anything in it has changed since
   */
  async accountAt(id: AccountId, version: string): Promise<Account> {
    const account = await this.account(id);
    if (this.versionOf(id) !== version)
      throw new StoreError('conflict', `account ${account.code} is not what was seen`);
    return account;
  }

  /** The hash of an account read in this act, as it is stored. */
  versionOf(id: AccountId): string {
    return this.#held(id).record.hash;
  }

  /**
   * A dispatch that is issued and neither posted nor cancelled.
   * @throws StoreError `not-found`, `not-allowed`
   */
  async dispatch(id: string): Promise<DispatchRecord> {
    const stored = await this.database.batches.get(id);
    if (stored === undefined) throw new StoreError('not-found', `dispatch ${id}`);
    if (stored.state !== 'issued') throw new StoreError('not-allowed', `dispatch ${id} is ${stored.state}`);
    return liftDispatch(stored);
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
  async changeAll(list: readonly AccountChangeToWrite[]): Promise<void> {
    const touched = list.filter((change) => this.#isTouched(change));
    const forms: StoredForm[] = [];
    const settled = new Map<AccountId, readonly SettledItem[]>();
    const contacts = new Map<AccountId, readonly Contact[]>();
    const unsaid = await this.#unsaid(touched);
    const reopened = await this.#reopened(touched);
    for (const { after: whole, moves } of touched) {
      const read = this.#held(whole.id);
      const { account: after, leaving } = withoutOver(whole);
      const leavingContacts = (leaving.contacts ?? []).map(({ element }) => element);
      const settledAdded = moves.settled ?? [];
      const settledRemoved = reopened.get(after.id) ?? [];
      const before = read.past ?? { items: NOTHING_PAST, contacts: NOTHING_PAST };
      const backIds = (moves.back?.contacts ?? []).map((place) => place.id);
      const back =
        backIds.length === 0 ? [] : await takeFromPast(this.database, 'contacts', after.id, new Set(backIds));
      const steps = storedFormInSteps(
        after,
        read.slices,
        moves.rewritten === undefined
          ? {
              items: {
                before: before.items,
                added: [...(unsaid.get(after.id) ?? []), ...settledAdded],
                removed: settledRemoved,
              },
              contacts: { before: before.contacts, added: leavingContacts, removed: back },
            }
          : {
              items: { before: NOTHING_PAST, added: moves.rewritten.settled, removed: [] },
              contacts: {
                before: NOTHING_PAST,
                added: [...moves.rewritten.contacts, ...leavingContacts],
                removed: [],
              },
            },
      );
      let step = steps.next();
      // Awaits only what asks the database: a chain of empty awaits would let the transaction end.
      for (; step.done !== true; step = steps.next()) await breathe(this.database);
      const form = step.value;
      if (settledAdded.length > 0) settled.set(after.id, settledAdded);
      if (leavingContacts.length > 0) contacts.set(after.id, leavingContacts);
      forms.push(form);
      this.changes.push(
        changed(read, whole, form, {
          left: placesOf(leaving),
          settledAdded,
          settledRemoved: liftSettledItems(settledRemoved),
        }),
      );
      this.#read.set(after.id, {
        account: after,
        record: form.record,
        past: form.record.past,
        slices: form.held,
      });
    }
    if (forms.length === 0) return;
    await writeSlices(this.database, forms);
    await this.database.accounts.bulkPut(forms.map((form) => form.record));
    if (settled.size > 0) await addToHistories(this.database, settled);
    if (contacts.size > 0) await addToPast(this.database, 'contacts', contacts);
  }

  #held(id: AccountId): ReadAccount {
    const read = this.#read.get(id);
    if (read === undefined) throw new StoreError('not-found', `account ${id} was not read in this act`);
    return read;
  }

  #isTouched({ after, moves }: AccountChangeToWrite): boolean {
    if (after !== this.#held(after.id).account || moves.rewritten !== undefined) return true;
    return [moves.settled, moves.reopened].some((moved) => moved !== undefined && moved.length > 0);
  }

  /** The history of accounts that say nothing of it: no act has written them since schema 1. From here on they do. */
  async #unsaid(
    list: readonly AccountChangeToWrite[],
  ): Promise<ReadonlyMap<AccountId, readonly StoredSettledItem[]>> {
    const ids = list.map(({ after }) => after.id).filter((id) => this.#held(id).past === null);
    if (ids.length === 0) return new Map();
    const found = await Promise.all(ids.map((id) => historyRecords(this.database, id)));
    return new Map(
      ids.map((id, index) => [
        id,
        (found[index] ?? []).flatMap(({ items }): StoredSettledItem[] => [...items]),
      ]),
    );
  }

  /** Takes out of history what these changes open again. */
  async #reopened(
    list: readonly AccountChangeToWrite[],
  ): Promise<ReadonlyMap<AccountId, readonly StoredSettledItem[]>> {
    const leaving = new Map<AccountId, readonly ItemId[]>();
    for (const { after, moves } of list)
      if (moves.reopened !== undefined && moves.reopened.length > 0) leaving.set(after.id, moves.reopened);
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
        const steps = storedFormInSteps(account, [], {
          items: { before: NOTHING_PAST, added, removed: [] },
          contacts: { before: NOTHING_PAST, added: [], removed: [] },
        });
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
      const { record } = this.#held(id);
      for (const { slice } of record.slices) slices.push([id, slice]);
      this.#read.delete(id);
      this.changes.push(removed(record));
    }
    const history = await historyKeys(this.database, ids);
    const past = await pastKeys(this.database, ids);
    await this.database.accounts.bulkDelete([...ids]);
    if (slices.length > 0) await this.database.slices.bulkDelete(slices);
    if (history.length > 0) await this.database.history.bulkDelete(history);
    if (past.length > 0) await this.database.past.bulkDelete(past);
  }

  /** Removes every account. */
  async clearAccounts(): Promise<void> {
    await this.database.accounts.each((record) => this.changes.push(removed(record)));
    await Promise.all([
      this.database.accounts.clear(),
      this.database.slices.clear(),
      this.database.history.clear(),
      this.database.past.clear(),
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

function created({ id, code, hash }: AccountRecord): AccountCreated {
  return { kind: 'account', effect: 'created', accountId: id, code, hashAfter: hash };
}

function removed({ id, code, hash }: StoredAccount): AccountRemoved {
  return { kind: 'account', effect: 'removed', accountId: id, code, hashBefore: hash };
}

function changed(
  { account, record }: ReadAccount,
  after: Account,
  form: StoredForm,
  moves: Pick<AccountChanged, 'left' | 'settledAdded' | 'settledRemoved'>,
): AccountChanged {
  return {
    kind: 'account',
    effect: 'changed',
    accountId: after.id,
    code: after.code,
    delta: deltaOf(account, after),
    ...moves,
    shapeBefore: shapeOf(record),
    hashBefore: record.hash,
    hashAfter: form.record.hash,
  };
}

function placesOf(leaving: Leaving): AccountChanged['left'] {
  const { contacts } = leaving;
  return contacts === undefined
    ? {}
    : { contacts: contacts.map(({ index, element }) => ({ index, id: element.id })) };
}
