import type { AccountHead } from '../../domain/account/account';
import type { Item } from '../../domain/account/item';
import { hashOf } from '../journal/hash';
import type { AccountRecord, SliceRef, StoredElements } from '../records/accountRecord';
import { isAccount2, type StoredAccount } from '../shapes/liftAccount';

/**
 * Hash of an account's content as it is stored: an act that is undone gives the former hash again. A sliced account is hashed
 * through its slices, so that an act on one of 20 000 items hashes one slice; its history through what it says of it.
 */
export function accountHash(
  { head, elements }: { readonly head: AccountHead; readonly elements: StoredElements },
  items: readonly Item[] | null,
  slices: readonly SliceRef[],
  past: AccountRecord['past'],
): string {
  return hashOf({ head, elements, items, slices: slices.map(({ count, hash }) => ({ count, hash })), past });
}

/** The same of a record in the form that it was written in: until shape 2 a revision counted acts and was left out. */
export function hashOfStored(stored: StoredAccount): string {
  const slices = stored.slices.map(({ count, hash }) => ({ count, hash }));
  if (!isAccount2(stored)) return accountHash(stored, stored.items, stored.slices, stored.past);
  const { head, items, settled } = stored;
  const { revision: _counted, ...content } = head;
  return hashOf({ content, items, slices, settled });
}
