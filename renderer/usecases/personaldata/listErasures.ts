import type { AccountId } from '../../domain/account/account';
import type { Day } from '../../domain/day';
import { type Erasure, judgeErasure } from '../../domain/personaldata/erasureOf';
import { lastDayOfItems, lastMovement, laterDay } from '../../domain/personaldata/lastMovement';
import type { EncoursDatabase } from '../../store/database';
import { everyAccount, everyHistory } from '../../store/queries/readEverything';
import { readSettings } from '../../store/queries/readSettings';
import { StoreError } from '../../store/storeError';
import type { WorkOptions } from '../services';

/** One customer whose period has run, and what would go. */
export interface DueCustomer {
  readonly accountId: AccountId;
  readonly revision: number;
  readonly code: string;
  readonly name: string;
  /** Null when nothing dated is held. */
  readonly last: Day | null;
  readonly since: Day | null;
  /** Settled documents and payments. */
  readonly items: number;
  readonly letters: number;
}

export interface ErasureList {
  /** The longest due first. */
  readonly due: readonly DueCustomer[];
  /** Customers with nothing open whose period still runs, and the first day on which one of them is due. */
  readonly later: number;
  readonly next: Day | null;
  /** Customers with something open, and the like. */
  readonly blocked: number;
  readonly anonymous: number;
}

/**
 * Who is due for deletion today, over all customers and their whole history.
 * @throws StoreError `cancelled` when the signal is aborted
 */
export async function listErasures(
  database: EncoursDatabase,
  today: Day,
  { onProgress, signal }: WorkOptions = {},
): Promise<ErasureList> {
  const { retentionYears } = await readSettings(database);
  const total = await database.accounts.count();
  const settled = await settledOf(database, signal);
  const due: DueCustomer[] = [];
  const counts = { later: 0, blocked: 0, anonymous: 0 };
  let next: Day | null = null;
  let done = 0;
  for await (const accounts of everyAccount(database)) {
    throwIfAborted(signal);
    for (const account of accounts) {
      const known = settled.get(account.id);
      const last = laterDay(lastMovement(account, []), known?.last ?? null);
      const erasure: Erasure = judgeErasure(account, last, { today, retentionYears });
      if (erasure.kind === 'due') {
        const { id: accountId, revision, code, name, reminders } = account;
        const { since } = erasure;
        const items = known?.count ?? 0;
        due.push({ accountId, revision, code, name, last, since, items, letters: reminders.length });
        continue;
      }
      counts[erasure.kind] += 1;
      if (erasure.kind === 'later' && (next === null || erasure.from < next)) next = erasure.from;
    }
    done += accounts.length;
    onProgress?.(done, total);
  }
  due.sort((a, b) => compareTexts(a.since ?? '', b.since ?? '') || compareTexts(a.code, b.code));
  return { due, ...counts, next };
}

async function settledOf(
  database: EncoursDatabase,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<AccountId, { readonly last: Day | null; readonly count: number }>> {
  const settled = new Map<AccountId, { readonly last: Day | null; readonly count: number }>();
  for await (const records of everyHistory(database)) {
    throwIfAborted(signal);
    for (const { accountId, items } of records) {
      const before = settled.get(accountId) ?? { last: null, count: 0 };
      settled.set(accountId, {
        last: laterDay(before.last, lastDayOfItems(items)),
        count: before.count + items.length,
      });
    }
  }
  return settled;
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new StoreError('cancelled', 'list of erasures');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
