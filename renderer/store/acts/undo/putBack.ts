import type { AccountId } from '../../../domain/account/account';
import { revertDelta } from '../../../domain/account/accountDelta';
import { readAccounts } from '../../accounts/readAccounts';
import { canonicalJson } from '../../journal/canonicalJson';
import type { AccountEffect, Change, RecordChange } from '../../records/journalRecord';
import { StoreError, type NamedAccount } from '../../storeError';
import { ACCOUNT_WEIGHT, inPortions } from '../../work/portions';
import type { UnitOfWork } from '../../work/unitOfWork';

/** What is not known of an account before it is read: what it holds open. */
const UNKNOWN_ACCOUNT = 10;

/**
 * Turns the changes of a journal entry back, as part of a new act: accounts it made are removed, accounts it changed are
 * as before but for their revision, which goes on. Refused whole when a later act touched one of them.
 * @throws StoreError `changed-since`, `not-allowed` for an entry that removed accounts
 */
export async function putAccountsBack(work: UnitOfWork, changes: readonly Change[]): Promise<void> {
  const effects = new Map<AccountId, AccountEffect>();
  for (const change of changes) if (change.kind === 'account') effects.set(change.accountId, change);
  const ids = [...effects.keys()];
  const touched: NamedAccount[] = [];
  for (const some of inPortions(ids, (id) => weightOf(effects.get(id)))) {
    const read = await readAccounts(work.database, some);
    if (read.length !== some.length) throw new StoreError('changed-since', 'an account is no more');
    work.hold(read);
    const removed: AccountId[] = [];
    const reverted: Parameters<UnitOfWork['changeAll']>[0][number][] = [];
    for (const { account } of read) {
      const effect = effects.get(account.id);
      if (effect === undefined) continue;
      if (effect.effect === 'removed') throw new StoreError('not-allowed', 'removed accounts are not kept');
      const expected = effect.effect === 'created' ? effect.revision : effect.delta.revisionAfter;
      if (account.revision !== expected)
        touched.push({ accountId: account.id, code: account.code, name: account.name });
      else if (effect.effect === 'created') removed.push(account.id);
      else
        reverted.push({
          after: { ...revertDelta(account, effect.delta), revision: account.revision + 1 },
          moves: {
            settled: effect.settledRemoved,
            reopened: effect.settledAdded.map((item) => item.id),
          },
        });
    }
    if (touched.length > 0) continue;
    await work.removeAll(removed);
    await work.changeAll(reverted);
  }
  if (touched.length > 0)
    throw new StoreError('changed-since', `${touched.length} accounts`, undefined, touched);
}

/** In items: what an effect puts back, beside the account itself. */
function weightOf(effect: AccountEffect | undefined): number {
  const account = ACCOUNT_WEIGHT + UNKNOWN_ACCOUNT;
  if (effect?.effect !== 'changed') return account;
  const { delta, itemsAfter, settledAdded, settledRemoved } = effect;
  return (
    account + delta.itemsChanged.length + itemsAfter.length + settledAdded.length + settledRemoved.length
  );
}

/** The same for settings, company, rates and the state of batches. */
export async function putRecordsBack(work: UnitOfWork, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'record') continue;
    await assertUnchanged(work, change);
    await work.records.putBack(change);
  }
}

async function assertUnchanged(work: UnitOfWork, change: RecordChange): Promise<void> {
  const now = await work.records.traced(change);
  if (canonicalJson(now) !== canonicalJson(change.after))
    throw new StoreError('changed-since', `${change.table} ${change.key}`);
}
