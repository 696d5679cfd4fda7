import type { Account, AccountHead } from '../../domain/account/account';
import type { Contact, ContactId } from '../../domain/account/contact';
import type { Hold, HoldId } from '../../domain/account/hold';
import type { Item } from '../../domain/account/item';
import type { MatchingGroup, MatchingId } from '../../domain/account/matchingGroup';
import { hasReached } from '../../domain/account/contact';
import { withStages } from '../../domain/contacts/withStages';
import type { AccountRecord, PastSum, StoredElements } from '../records/accountRecord';
import { liftStage } from './liftPlan';
import type { AccountRecord2, Group2, Head2, Hold2, Lists2, Reminder2 } from './shape2';

export type StoredAccount = AccountRecord | AccountRecord2;

export function isAccount2(stored: StoredAccount): stored is AccountRecord2 {
  return !('shape' in stored);
}

/** The form that a stored account is in: schema 1 said nothing of its history, which is all that it differs from 2 by. */
export function shapeOf(stored: StoredAccount): number {
  if (!isAccount2(stored)) return stored.shape;
  return stored.settled === undefined ? 1 : 2;
}

/** What an account of any form says of its fields and elements, without its items. */
export interface LiftedHead {
  readonly head: AccountHead;
  readonly elements: StoredElements;
}

export function liftHead(stored: StoredAccount): LiftedHead {
  return isAccount2(stored) ? liftHead2(stored.head) : stored;
}

/** Sums of what has left the account; null for one of schema 1, which said nothing of it. */
export function pastOf(stored: StoredAccount, nothing: PastSum): AccountRecord['past'] | null {
  if (!isAccount2(stored)) return stored.past;
  return stored.settled === undefined ? null : { items: stored.settled, contacts: nothing };
}

/** The items with what the account's old letters say that they have been through. */
export function liftStages(items: readonly Item[], stored: StoredAccount): readonly Item[] {
  if (!isAccount2(stored) || stored.head.reminders.length === 0) return items;
  return withStages(items, stored.head.reminders.map(liftReminder));
}

export function accountOf({ head, elements }: LiftedHead, items: readonly Item[]): Account {
  return { ...head, ...elements, items };
}

function liftHead2(head: Head2): LiftedHead {
  const { unbalanced, holds, reminders, revision: _counted, ...fields } = head;
  const elements = liftLists({ unbalanced, holds, reminders });
  return { head: { ...fields, lastContact: lastOf(elements.contacts) }, elements };
}

/** Elements with ids that are always the same: a journal's change of them is lifted on its own. */
export function liftLists({ unbalanced, holds, reminders }: Lists2): StoredElements {
  return {
    matching: unbalanced.map(liftGroup),
    holds: holds.map(liftHold),
    contacts: reminders.map(liftReminder),
  };
}

function liftGroup({ letter, ...group }: Group2): MatchingGroup {
  return { id: `matching/${letter}` as MatchingId, code: letter, ...group };
}

function liftHold(hold: Hold2): Hold {
  return { id: `hold/${hold.itemId ?? 'customer'}` as HoldId, ...hold };
}

function liftReminder(reminder: Reminder2): Contact {
  const { batchId, step, principal, interest, compensation, claimedBefore = [], ...same } = reminder;
  return {
    id: `contact/${batchId}` as ContactId,
    ...same,
    stage: liftStage(step),
    asked: { principal, interest, compensation },
    dispatchId: batchId,
    claimedBefore,
  };
}

function lastOf(contacts: readonly Contact[]): AccountHead['lastContact'] {
  let last: AccountHead['lastContact'] = null;
  for (const contact of contacts) {
    const { postedOn: on, channel, stage } = contact;
    if (on !== null && hasReached(contact) && (last === null || last.on <= on)) last = { on, channel, stage };
  }
  return last;
}
