import type { AccountId } from '../../domain/account/account';
import type { EncoursDatabase } from '../database';
import type { AccountEffect, JournalHead } from '../records/journalRecord';
import { liftHeadRow, type StoredHead } from '../shapes/liftChange';
import { changesOf } from './readJournal';

const HEADS_AT_ONCE = 200;

export interface AccountEntry {
  readonly head: JournalHead;
  /** What the act did to this very account; what it did to others is left out. */
  readonly effects: readonly AccountEffect[];
}

/** Every act that touched an account, the oldest first. */
export async function accountEntries(
  database: EncoursDatabase,
  accountId: AccountId,
): Promise<readonly AccountEntry[]> {
  const entries: AccountEntry[] = [];
  for (let after = 0; ;) {
    const heads = (await database.journal
      .where('head')
      .above(after)
      .limit(HEADS_AT_ONCE)
      .toArray()) as StoredHead[];
    for (const head of heads) {
      if (head.accountCount === 0) continue;
      const effects = (await changesOf(database, head)).filter(
        (change): change is AccountEffect => change.kind === 'account' && change.accountId === accountId,
      );
      if (effects.length > 0) entries.push({ head: liftHeadRow(head), effects });
    }
    const last = heads[heads.length - 1];
    if (last === undefined || heads.length < HEADS_AT_ONCE) return entries;
    after = last.head;
  }
}
