import type { Item } from '../../domain/account/item';
import { hashOf } from '../journal/hash';
import type { AccountHead, SettledSum, SliceRef } from '../records/accountRecord';

/**
 * Hash of an account's content. The revision is left out: it counts acts, so an undone act gives the former hash again.
 * A sliced account is hashed through its slices, so that an act on one of 20 000 items hashes one slice; its history through
 * what it says of it, which an account written by schema 1 does not.
 */
export function accountHash(
  head: AccountHead,
  items: readonly Item[] | null,
  slices: readonly SliceRef[],
  settled: SettledSum | undefined,
): string {
  const { revision: _counted, ...content } = head;
  return hashOf({ content, items, slices: slices.map(({ count, hash }) => ({ count, hash })), settled });
}
