import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import { ACCOUNT_COLLECTIONS } from '../../../domain/account/accountCollections';
import type { Contact } from '../../../domain/account/contact';
import { anonymousItem, type ItemId, type SettledItem } from '../../../domain/account/item';
import { anonymise } from '../../../domain/personaldata/anonymise';
import { erasureOf } from '../../../domain/personaldata/erasureOf';
import { historyRecords } from '../../accounts/history';
import { pastRecords } from '../../accounts/pastElements';
import { type ReadAccount, readAccounts } from '../../accounts/readAccounts';
import type { EncoursDatabase } from '../../database';
import { redactJournal } from '../../journal/redactJournal';
import { Redactor } from '../../journal/redactor';
import { readSettings } from '../../queries/readSettings';
import type { PastRecord } from '../../records/accountRecord';
import { liftSettledItems, type StoredHistory } from '../../shapes/liftItem';
import type { PastOfAccount } from '../../../domain/personaldata/lastMovement';
import type { JournalSummary } from '../../records/journalRecord';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { liftChange } from '../../shapes/liftChange';
import { eraseFromRecords } from './eraseFromRecords';
import { eraseLetters, planLetters } from './eraseLetters';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, checked, sha256Schema } from '../schemas';
import type { UnitOfWork } from '../../transaction/unitOfWork';

/** erase: nothing of the customer is left. anonymise: amounts and days stay, without whoever they were of. */
const ERASURE_MANNERS = ['erase', 'anonymise'] as const;
export type ErasureManner = (typeof ERASURE_MANNERS)[number];

export interface CustomersToErase {
  readonly manner: ErasureManner;
  /** May be empty: then only PDFs whose day has come are removed. */
  readonly customers: readonly {
    readonly accountId: AccountId;
    /** The account's hash when it was shown as one to erase. */
    readonly version: string;
  }[];
  /** The person asked for it: the period need not have run. What is open still forbids it. */
  readonly onRequest: boolean;
}

export interface ErasureOptions {
  /** Steps of one customer or one entry of the journal; the total is not known before. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface ErasureDone extends ActDone {
  readonly customers: number;
  /** Entries of the journal out of which personal data was taken. */
  readonly entries: number;
  /** PDFs removed, and PDFs that stay for the sake of other customers in them. */
  readonly documentsRemoved: number;
  readonly documentsKept: number;
}

const schema = v.strictObject({
  manner: v.picklist(ERASURE_MANNERS),
  customers: v.pipe(
    v.array(v.strictObject({ accountId: accountIdSchema, version: sha256Schema })),
    v.check((list) => new Set(list.map(({ accountId }) => accountId)).size === list.length, 'one twice'),
  ),
  onRequest: v.boolean(),
});

/**
 * Erases customers or makes them anonymous, all or none: account, history, their names in batches, in the models of issued
 * letters and in the journal, and the PDFs that nobody else's letters are in. It cannot be undone.
 * @throws StoreError `not-found`, `conflict`, `cancelled`; `not-allowed` when one of them may not be erased (see
 * `erasureOf`), or when there is nothing to do
 */
export async function eraseCustomers(
  database: EncoursDatabase,
  context: ActContext,
  input: CustomersToErase,
  options: ErasureOptions = {},
): Promise<ErasureDone> {
  const { manner, customers, onRequest } = checked(schema, input);
  return erasing(database, context, options, async (work, held) => {
    const retentionYears = (await readSettings(database)).retentionYears;
    const versions = new Map(customers.map(({ accountId, version }) => [accountId, version]));
    for (const each of await held([...versions.keys()])) {
      const { account, record } = each.read;
      if (record.hash !== versions.get(account.id))
        throw new StoreError('conflict', `account ${account.code} is not what was seen`);
      const { kind } = erasureOf(account, pastOf(each), { today: work.context.today, retentionYears });
      const allowed =
        kind === 'due' || (kind === 'later' && onRequest) || (kind === 'anonymous' && manner === 'erase');
      if (!allowed) throw new StoreError('not-allowed', `account ${account.code}: ${kind}`);
    }
    return { manner, ids: [...versions.keys()], strict: true };
  });
}

/**
 * Erases again, in data that were restored from an older copy, customers who were erased since: whatever is open in that copy,
 * and without those it does not hold. Nothing is written when it holds none of them.
 * @returns null when there was nothing to erase
 */
export async function repeatErasure(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly manner: ErasureManner; readonly accountIds: readonly AccountId[] },
  options: ErasureOptions = {},
): Promise<ErasureDone | null> {
  const present = (await database.accounts.bulkGet([...new Set(input.accountIds)])).flatMap((record) =>
    record === undefined ? [] : [record.id],
  );
  if (present.length === 0) return null;
  return erasing(database, context, options, () =>
    Promise.resolve({ manner: input.manner, ids: present, strict: false }),
  );
}

interface Held {
  readonly read: ReadAccount;
  readonly history: readonly StoredHistory[];
  readonly past: readonly PastRecord[];
}

function pastOf({ history, past }: Held): PastOfAccount {
  return {
    settled: history.flatMap(({ items }) => liftSettledItems(items)),
    contacts: past.flatMap(({ elements }) => elements),
  };
}

type Reader = (ids: readonly AccountId[]) => Promise<readonly Held[]>;

interface Decided {
  readonly manner: ErasureManner;
  readonly ids: readonly AccountId[];
  /** Refuses an act that does nothing. */
  readonly strict: boolean;
}

async function erasing(
  database: EncoursDatabase,
  context: ActContext,
  { onProgress, signal }: ErasureOptions,
  decide: (work: UnitOfWork, held: Reader) => Promise<Decided>,
): Promise<ErasureDone> {
  let told: Omit<ErasureDone, 'seq'> = { customers: 0, entries: 0, documentsRemoved: 0, documentsKept: 0 };
  const { seq } = await runAct(database, context, 'eraseCustomer', async (work) => {
    const entries = await database.journal.where('head').above(0).count();
    const step = (done: number): void => {
      if (signal?.aborted === true) throw new StoreError('cancelled', 'erasure');
      onProgress?.(done, entries);
    };
    step(0);
    const read = new Map<AccountId, Held>();
    const reader: Reader = async (ids) => {
      const wanted = ids.filter((id) => !read.has(id));
      for (const each of await readAccounts(database, wanted))
        read.set(each.account.id, {
          read: each,
          history: await historyRecords(database, each.account.id),
          past: await pastRecords(database, each.account.id),
        });
      return ids.map((id) => {
        const found = read.get(id);
        if (found === undefined) throw new StoreError('not-found', `account ${id}`);
        return found;
      });
    };
    const { manner, ids, strict } = await decide(work, reader);
    const held = await reader(ids);
    const redactor = new Redactor(new Map(held.map((each) => [each.read.account.id, itemIdsOf(each)])));
    const { retentionYears } = await readSettings(database);
    const letters = await planLetters(database, redactor, { today: context.today, retentionYears });
    if (strict && ids.length === 0 && letters.removable.length === 0)
      throw new StoreError('not-allowed', 'nothing to erase');
    await write(work, manner, held);
    await eraseLetters(database, letters, redactor, context.today);
    await eraseFromRecords(database, redactor);
    // The act's own trace says no more of them than the entries before it.
    work.changes.splice(0, work.changes.length, ...redactor.changes(work.changes).map(liftChange));
    const redactions = await redactJournal(database, redactor, step);
    work.changes.push(...redactions);
    told = {
      customers: ids.length,
      entries: new Set(redactions.map((redaction) => redaction.seq)).size,
      documentsRemoved: letters.removable.length,
      documentsKept: letters.kept.length,
    };
    return summaryOf(manner, told);
  });
  return { ...told, seq };
}

async function write(work: UnitOfWork, manner: ErasureManner, held: readonly Held[]): Promise<void> {
  work.hold(held.map(({ read }) => read));
  if (manner === 'erase') return work.removeAll(held.map(({ read }) => read.account.id));
  // Contacts that are over leave with the act that writes the account anew: they are anonymous by then.
  const anonymous = held.map((each) => {
    const history = each.history.map((record) => ({
      ...record,
      items: liftSettledItems(record.items).map((item: SettledItem) => anonymousItem(item)),
    }));
    const past = each.past.map((record) => ({
      ...record,
      elements: record.elements.map((contact: Contact) => ACCOUNT_COLLECTIONS.contacts.afterErasure(contact)),
    }));
    return { read: each.read, history, past };
  });
  const history = anonymous.flatMap((each) => each.history);
  if (history.length > 0) await work.database.history.bulkPut(history);
  const past = anonymous.flatMap((each) => each.past);
  if (past.length > 0) await work.database.past.bulkPut(past);
  await work.changeAll(
    anonymous.map((each) => ({
      after: anonymise(each.read.account),
      moves: { rewritten: pastOf(each) },
    })),
  );
}

function itemIdsOf({ read, history }: Held): ReadonlySet<ItemId> {
  const ids = new Set(read.account.items.map((item) => item.id));
  for (const { items } of history) for (const item of items) ids.add(item.id);
  return ids;
}

function summaryOf(manner: ErasureManner, told: Omit<ErasureDone, 'seq'>): JournalSummary {
  return { manner, ...told };
}
