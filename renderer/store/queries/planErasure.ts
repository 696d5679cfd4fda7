import type { AccountId } from '../../domain/account/account';
import type { ItemId } from '../../domain/account/item';
import type { Day } from '../../domain/day';
import { historyRecords } from '../accounts/history';
import { readPast } from '../accounts/pastElements';
import { readAccounts } from '../accounts/readAccounts';
import { type KeptDocument, planLetters } from '../acts/personaldata/eraseLetters';
import type { EncoursDatabase } from '../database';
import { entriesToRedact } from '../journal/redactJournal';
import { Redactor } from '../journal/redactor';
import { readSettings } from './readSettings';

/** What erasing some customers would do, counted before anything is written. */
export interface ErasurePlan {
  readonly customers: number;
  readonly items: number;
  readonly letters: number;
  /** Entries of the journal that would lose a name. */
  readonly entries: number;
  /** Dispatches of letters whose PDF would go. */
  readonly documentsRemoved: number;
  /** Dispatches whose PDF stays, for other customers' letters are in it, and until which day. */
  readonly documentsKept: readonly KeptDocument[];
}

/** Counts what the erasure of these customers would take away today; unknown ids are left out. Reads only. */
export async function planErasure(
  database: EncoursDatabase,
  accountIds: readonly AccountId[],
  today: Day,
): Promise<ErasurePlan> {
  const read = await readAccounts(database, accountIds);
  const customers = new Map<AccountId, ReadonlySet<ItemId>>();
  let items = 0;
  let letters = 0;
  for (const { account } of read) {
    const ids = new Set(account.items.map((item) => item.id));
    for (const record of await historyRecords(database, account.id))
      for (const item of record.items) ids.add(item.id);
    customers.set(account.id, ids);
    items += ids.size;
    letters += account.contacts.length + (await readPast(database, 'contacts', account.id)).length;
  }
  const redactor = new Redactor(customers);
  const { retentionYears } = await readSettings(database);
  const { removable, kept } = await planLetters(database, redactor, { today, retentionYears });
  return {
    customers: customers.size,
    items,
    letters,
    entries: (await entriesToRedact(database, redactor)).length,
    documentsRemoved: removable.length,
    documentsKept: kept,
  };
}
