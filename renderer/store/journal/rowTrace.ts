import type { AccountId } from '../../domain/account/account';
import type { Item } from '../../domain/account/item';
import { isAnonymous, pseudonymOf } from '../../domain/personaldata/pseudonym';
import type { AccountChanged, Change, JournalSummary } from '../records/journalRecord';
import { hasLetters, isAnonymousItem, isDraft, isEmptied } from './redactor';

/** What a row shows of customers: enough to say later whether an erasure of some of them can have changed it. */
export interface RowTrace {
  /** Customers of whom it says no more than that something was. */
  readonly bare: ReadonlySet<AccountId>;
  /** Customers of whom it still holds something. */
  readonly named: ReadonlySet<AccountId>;
  /** It holds a draft, or an item without number: whose they were can't be seen once they are erased. */
  readonly loose: boolean;
}

export function traceOf(changes: readonly Change[]): RowTrace {
  const bare = new Set<AccountId>();
  const named = new Set<AccountId>();
  let loose = false;
  for (const change of changes) {
    if (change.kind === 'account') {
      (isEmptied(change) ? bare : named).add(change.accountId);
      loose ||= change.effect === 'changed' && itemsIn(change).some(isAnonymousItem);
    } else if (change.kind === 'record' && change.table === 'batches')
      for (const value of [change.before, change.after])
        for (const { accountId, code } of hasLetters(value) ? value.letters : [])
          (isAnonymous(accountId, code) ? bare : named).add(accountId);
    else if (change.kind === 'record' && change.table === 'settings' && change.key === 'draft') {
      loose = true;
      for (const value of [change.before, change.after])
        if (isDraft(value))
          for (const id of [...value.excluded, ...value.confirmed, ...Object.keys(value.paragraphs)])
            named.add(id as AccountId);
    }
  }
  return { bare, named, loose };
}

/** Whether the erasure of these customers can have made the row what it is: something of one of them is gone, and nothing is left. */
export function canBeRedaction(trace: RowTrace, customers: ReadonlySet<AccountId>): boolean {
  return (trace.loose || meet(trace.bare, customers)) && !meet(trace.named, customers);
}

/** The same for the summary of an entry. */
export function canBeRedactedSummary(
  { code, name, reason = '' }: JournalSummary,
  customers: ReadonlySet<AccountId>,
): boolean {
  if (reason !== '') return false;
  for (const id of customers) {
    const pseudonym = pseudonymOf(id);
    if (pseudonym.code === code && pseudonym.name === name) return true;
  }
  return false;
}

function itemsIn({ delta, itemsAfter, settledAdded, settledRemoved }: AccountChanged): readonly Item[] {
  return [
    ...delta.itemsChanged,
    ...delta.itemsRemoved.map(({ item }) => item),
    ...itemsAfter,
    ...settledAdded,
    ...settledRemoved,
  ];
}

function meet(some: ReadonlySet<AccountId>, others: ReadonlySet<AccountId>): boolean {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  for (const id of few) if (many.has(id)) return true;
  return false;
}
