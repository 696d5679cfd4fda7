import type { Account, AccountId } from '../../../domain/account/account';
import { revertDelta, sizeOfDelta } from '../../../domain/account/accountDelta';
import type { Contact } from '../../../domain/account/contact';
import { type Leaving, withBack } from '../../../domain/account/leaving';
import { ActError } from '../../../domain/actError';
import { readPast } from '../../accounts/pastElements';
import { type ReadAccount, readAccounts } from '../../accounts/readAccounts';
import { SHAPE } from '../../records/accountRecord';
import type { AccountChanged, AccountEffect } from '../../records/journalRecord';
import { liftChange, type StoredChange, touchedLetters2 } from '../../shapes/liftChange';
import { StoreError, type NamedAccount } from '../../storeError';
import { ACCOUNT_WEIGHT, inPortions } from '../../transaction/portions';
import type { AccountChangeToWrite, UnitOfWork } from '../../transaction/unitOfWork';

/** What is not known of an account before it is read: what it holds open. */
const UNKNOWN_ACCOUNT = 10;

/**
 * Turns the changes of a journal entry back, as part of a new act: accounts it made are removed, what it touched in others is
 * as before. Refused whole when a later act touched the same.
 * @param changes as they are stored
 * @throws StoreError `changed-since`; `not-allowed` for an entry that removed accounts, `older-letters` for one of letters that an
 * older version of the program wrote
 */
export async function putAccountsBack(work: UnitOfWork, changes: readonly StoredChange[]): Promise<void> {
  const effects = new Map<AccountId, AccountEffect>();
  for (const stored of changes) {
    if (touchedLetters2(stored)) throw new StoreError('older-letters', 'letters of an older version');
    const change = liftChange(stored);
    if (change.kind === 'account') effects.set(change.accountId, change);
  }
  const ids = [...effects.keys()];
  const touched: NamedAccount[] = [];
  for (const some of inPortions(ids, (id) => weightOf(effects.get(id)))) {
    const read = await readAccounts(work.database, some);
    if (read.length !== some.length) throw new StoreError('changed-since', 'an account is no more');
    work.hold(read);
    const removed: AccountId[] = [];
    const reverted: AccountChangeToWrite[] = [];
    for (const each of read) {
      const { account, record } = each;
      const effect = effects.get(account.id);
      if (effect === undefined) continue;
      if (effect.effect === 'removed') throw new StoreError('not-allowed', 'removed accounts are not kept');
      const named = { accountId: account.id, code: account.code, name: account.name };
      if (effect.effect === 'created') {
        if (record.hash === effect.hashAfter) removed.push(account.id);
        else touched.push(named);
        continue;
      }
      // Awaited only where there is something to ask for: a chain of empty awaits would let the transaction end.
      const leaves = (effect.left.contacts ?? []).length > 0;
      const past = leaves ? await readPast(work.database, 'contacts', account.id) : [];
      const before = revertedOf(each, effect, past);
      if (before === null) touched.push(named);
      else reverted.push(before);
    }
    if (touched.length > 0) continue;
    await work.removeAll(removed);
    await work.changeAll(reverted);
    for (const { after } of reverted) assertFormer(work, effects.get(after.id), read);
  }
  if (touched.length > 0)
    throw new StoreError('changed-since', `${touched.length} accounts`, undefined, touched);
}

/** Null when something that the act touched is not as it left it. */
function revertedOf(
  { account }: ReadAccount,
  effect: AccountChanged,
  past: readonly Contact[],
): AccountChangeToWrite | null {
  const places = effect.left.contacts ?? [];
  const found = new Map(past.map((contact) => [contact.id as string, contact]));
  const back: Leaving = {
    contacts: places.flatMap(({ index, id }) => {
      const element = found.get(id);
      return element === undefined ? [] : [{ index, element }];
    }),
  };
  if (back.contacts?.length !== places.length) return null;
  const moves = {
    settled: effect.settledRemoved,
    reopened: effect.settledAdded.map((item) => item.id),
    back: effect.left,
  };
  const after = revertedOrNull(withBack(account, back), effect);
  return after === null ? null : { after, moves };
}

function revertedOrNull(account: Account, { delta }: AccountChanged): Account | null {
  try {
    return revertDelta(account, delta);
  } catch (error) {
    if (error instanceof ActError && error.code === 'changed-since') return null;
    throw error;
  }
}

/**
 * Where nothing but the act stood between, the account has the hash of before again. In an older form it had another hash.
 * @throws StoreError `damaged` when it has not: then nothing is written
 */
function assertFormer(
  work: UnitOfWork,
  effect: AccountEffect | undefined,
  read: readonly ReadAccount[],
): void {
  if (effect?.effect !== 'changed' || effect.shapeBefore !== SHAPE) return;
  const { record } = read.find(({ account }) => account.id === effect.accountId) ?? {};
  if (record?.hash === effect.hashAfter && work.versionOf(effect.accountId) !== effect.hashBefore)
    throw new StoreError('damaged', `account ${effect.code} is not as it was before the act`);
}

/** In items: what an effect puts back, beside the account itself. */
function weightOf(effect: AccountEffect | undefined): number {
  const account = ACCOUNT_WEIGHT + UNKNOWN_ACCOUNT;
  if (effect?.effect !== 'changed') return account;
  return account + sizeOfDelta(effect.delta) + effect.settledAdded.length + effect.settledRemoved.length;
}

/**
 * The same for records that are not accounts, as far as their kind is put back at all.
 * @throws StoreError `changed-since`, `not-allowed`
 */
export async function putRecordsBack(work: UnitOfWork, changes: readonly StoredChange[]): Promise<void> {
  for (const change of changes) if (change.kind === 'record') await work.records.putBack(change);
}
