import { deltaOf } from '../../domain/account/accountDelta';
import type { Account } from '../../domain/account/account';
import type { AccountChanged, Change, JournalHead } from '../records/journalRecord';
import { liftLists } from './liftAccount';
import { liftItem, liftSettledItem } from './liftItem';
import type { AccountChanged2, Change2, Head2, Item2, JournalHead2, Lists2 } from './shape2';

export type StoredChange = Change | Change2;
export type StoredHead = JournalHead | JournalHead2;
/** Further changes of an act that touched many accounts, as stored. */
export interface StoredPart {
  readonly seq: number;
  readonly part: number;
  readonly changes: readonly StoredChange[];
}

/** The first writer: entries did not say who wrote them while there was one. */
export const FIRST_WRITER = 'A';

export function liftHeadRow(stored: StoredHead): JournalHead {
  return {
    ...stored,
    writer: 'writer' in stored ? stored.writer : FIRST_WRITER,
    changes: stored.changes.map(liftChange),
  };
}

/** A change in the form of today. One of letters cannot be put back: what they have led to lies elsewhere now. */
export function liftChange(stored: StoredChange): Change {
  if (stored.kind !== 'account') return stored;
  if (stored.effect === 'created' && 'revision' in stored) {
    const { revision: _counted, ...same } = stored;
    return same;
  }
  if (stored.effect === 'removed' && 'revision' in stored) {
    const { revision: _counted, ...same } = stored;
    return same;
  }
  return stored.effect === 'changed' && isChanged2(stored) ? liftChanged(stored) : stored;
}

export function isChanged2(change: AccountChanged | AccountChanged2): change is AccountChanged2 {
  return 'itemsAfter' in change;
}

/** Whether an entry of an older form touched letters. */
export function touchedLetters2(stored: StoredChange): boolean {
  return (
    stored.kind === 'account' &&
    stored.effect === 'changed' &&
    isChanged2(stored) &&
    'reminders' in stored.delta.fieldsBefore
  );
}

/** Whole fields and lists before and after become touched fields and elements. */
function liftChanged(stored: AccountChanged2): AccountChanged {
  const { delta, fieldsAfter, itemsAfter, settledAdded, settledRemoved, ...same } = stored;
  const lifted = deltaOf(half(delta.fieldsBefore, delta.itemsChanged), half(fieldsAfter, itemsAfter));
  const removed = delta.itemsRemoved.map(({ index, item }) => ({ index, element: liftItem(item) }));
  const { items = { changed: [], removed: [], added: [] } } = lifted.collections;
  return {
    ...same,
    delta: {
      ...lifted,
      accountId: delta.accountId,
      collections:
        removed.length + items.changed.length + items.added.length === 0
          ? lifted.collections
          : { ...lifted.collections, items: { ...items, removed } },
    },
    left: {},
    settledAdded: settledAdded.map(liftSettledItem),
    settledRemoved: settledRemoved.map(liftSettledItem),
    shapeBefore: 2,
  };
}

const NO_LISTS: Lists2 = { unbalanced: [], holds: [], reminders: [] };

/** What the change says of the account on one of its sides; all that it does not speak of is absent on both. */
function half(fields: Partial<Head2>, items: readonly Item2[]): Account {
  const { unbalanced, holds, reminders, revision: _counted, ...plain } = { ...NO_LISTS, ...fields };
  return {
    ...plain,
    ...liftLists({ unbalanced, holds, reminders }),
    items: items.map(liftItem),
  } as Partial<Account> as Account;
}
