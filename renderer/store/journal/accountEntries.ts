import type { AccountId } from '../../domain/account/account';
import type { EncoursDatabase } from '../database';
import type { AccountEffect, JournalHead } from '../records/journalRecord';
import { liftHeadRow } from '../shapes/liftChange';
import { HEADS_AT_ONCE, headsAfter } from './headsAfter';
import { changesOf } from './readJournal';

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
    const heads = await headsAfter(database, after);
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
