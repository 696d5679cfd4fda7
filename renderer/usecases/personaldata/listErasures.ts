import type { AccountId } from '../../domain/account/account';
import type { Day } from '../../domain/day';
import { type Erasure, judgeErasure } from '../../domain/personaldata/erasureOf';
import {
  lastDayOfContacts,
  lastDayOfItems,
  lastMovement,
  laterDay,
} from '../../domain/personaldata/lastMovement';
import type { EncoursDatabase } from '../../store/database';
import { everyAccount, everyHistory, everyPast } from '../../store/queries/readEverything';
import { readSettings } from '../../store/queries/readSettings';
import { StoreError } from '../../store/storeError';
import type { WorkOptions } from '../services';

/** One customer whose period has run, and what would go. */
export interface DueCustomer {
  readonly accountId: AccountId;
  /** The account's hash: it must be the same when it is erased. */
  readonly version: string;
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
  const past = await pastOf(database, signal);
  const due: DueCustomer[] = [];
  const counts = { later: 0, blocked: 0, anonymous: 0 };
  let next: Day | null = null;
  let done = 0;
  for await (const accounts of everyAccount(database)) {
    throwIfAborted(signal);
    for (const { account, version } of accounts) {
      const known = past.get(account.id);
      const here = lastMovement(account, { settled: [], contacts: [] });
      const last = laterDay(here, known?.last ?? null);
      const erasure: Erasure = judgeErasure(account, last, { today, retentionYears });
      if (erasure.kind === 'due') {
        const { id: accountId, code, name, contacts } = account;
        const { since } = erasure;
        const items = known?.items ?? 0;
        const letters = contacts.length + (known?.contacts ?? 0);
        due.push({ accountId, version, code, name, last, since, items, letters });
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

interface Past {
  readonly last: Day | null;
  readonly items: number;
  readonly contacts: number;
}

async function pastOf(
  database: EncoursDatabase,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<AccountId, Past>> {
  const found = new Map<AccountId, Past>();
  const add = (accountId: AccountId, more: Past): void => {
    const before = found.get(accountId) ?? { last: null, items: 0, contacts: 0 };
    found.set(accountId, {
      last: laterDay(before.last, more.last),
      items: before.items + more.items,
      contacts: before.contacts + more.contacts,
    });
  };
  for await (const records of everyHistory(database)) {
    throwIfAborted(signal);
    for (const { accountId, items } of records)
      add(accountId, { last: lastDayOfItems(items), items: items.length, contacts: 0 });
  }
  for await (const records of everyPast(database)) {
    throwIfAborted(signal);
    for (const { accountId, elements } of records)
      add(accountId, { last: lastDayOfContacts(elements), items: 0, contacts: elements.length });
  }
  return found;
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new StoreError('cancelled', 'list of erasures');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
