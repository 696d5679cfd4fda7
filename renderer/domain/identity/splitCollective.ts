import { cents, type Cents } from '../money';
import type { Account, AccountId } from '../account/account';
import { ActError } from '../actError';
import type { Item, ItemId } from '../account/item';
import { COLLECTION_NAMES, ACCOUNT_COLLECTIONS } from '../account/accountCollections';
import { fieldsAfter } from '../account/accountFields';
import { withoutItems } from '../account/withoutItems';
import { assertNotInDispatch } from '../contacts/liveContact';

/** One customer taken out of a collective account. */
export interface SplitPart {
  readonly accountId: AccountId;
  /** Unique among all accounts: the store refuses one that is taken. */
  readonly code: string;
  readonly name: string;
  /** Signed cents of each item that go to this customer: the whole item, or a portion of it (a payment for two customers). */
  readonly portions: readonly { readonly itemId: ItemId; readonly amount: Cents }[];
}

export interface SplitResult {
  /** What nobody was named for stays here, still suspected. */
  readonly original: Account;
  readonly created: readonly Account[];
}

/** Between the key of an item and the rank of a portion of it; a re-import adds the portions up again. */
export const PORTION_MARK = '#portion:';

/**
 * Takes customers out of a collective account. Not a cent appears or is lost: the portions of an item and what stays add up to it.
 * @param newId an id for each portion of a divided item
 * @throws ActError `not-collective`, `unknown-item`, `portion-out-of-range`, `code-taken`, `name-empty`, `lettering-waiting`, `in-batch`
 */
export function splitCollective(
  account: Account,
  parts: readonly SplitPart[],
  newId: () => string,
): SplitResult {
  if (account.collective !== 'suspected') throw new ActError('not-collective');
  assertIdentities(account, parts);
  const items = new Map(account.items.map((item) => [item.id, item]));
  const taken = new Map<ItemId, { amount: number; portions: number }>();
  const created = parts.map((part) => {
    const own = part.portions.map((portion) => {
      const item = items.get(portion.itemId);
      if (item === undefined) throw new ActError('unknown-item');
      return take(item, portion.amount, taken, newId);
    });
    return newAccount(account, part, own);
  });
  const touched = new Set(taken.keys());
  assertNotInDispatch(account, touched);
  for (const group of account.matching) {
    if (group.decision === 'waiting' && group.itemIds.some((id) => touched.has(id)))
      throw new ActError('lettering-waiting', { letter: group.code });
  }
  const gone = new Set(
    [...taken].filter(([id, { amount }]) => amount === items.get(id)?.amount).map(([id]) => id),
  );
  const remaining = withoutItems(account, gone);
  const original: Account = {
    ...account,
    ...remaining,
    items: remaining.items.map((item) => {
      const out = taken.get(item.id);
      return out === undefined
        ? item
        : { ...item, amount: cents(item.amount - out.amount), key: `${item.key}${PORTION_MARK}0` };
    }),
  };
  return { original, created };
}

function assertIdentities(account: Account, parts: readonly SplitPart[]): void {
  const codes = new Set([account.code]);
  for (const part of parts) {
    if (part.name.trim() === '' || part.code.trim() === '') throw new ActError('name-empty');
    if (codes.has(part.code)) throw new ActError('code-taken', { code: part.code });
    codes.add(part.code);
  }
}

function take(
  item: Item,
  amount: Cents,
  taken: Map<ItemId, { amount: number; portions: number }>,
  newId: () => string,
): Item {
  const before = taken.get(item.id) ?? { amount: 0, portions: 0 };
  const total = before.amount + amount;
  const sameSign = Math.sign(amount) === Math.sign(item.amount);
  if (!sameSign || Math.abs(total) > Math.abs(item.amount))
    throw new ActError('portion-out-of-range', { number: item.number });
  const whole = amount === item.amount;
  // What was paid on an item cannot be told apart between two customers: such an item goes as a whole.
  if (!whole && item.allocations.length > 0)
    throw new ActError('portion-out-of-range', { number: item.number });
  taken.set(item.id, { amount: total, portions: before.portions + 1 });
  // Nobody has written to the customer who is taken out: what the collective account was sent is not his.
  const own = { ...item, matching: null, stage: null, noticeOn: null };
  if (whole) return own;
  return {
    ...own,
    id: newId() as ItemId,
    amount,
    key: `${item.key}${PORTION_MARK}${before.portions + 1}`,
    claimed: null,
  };
}

/** What a customer taken out begins with is for the account's tables to say, field by field. */
function newAccount(from: Account, part: SplitPart, items: readonly Item[]): Account {
  const begun = COLLECTION_NAMES.filter((name) => ACCOUNT_COLLECTIONS[name].afterSplit === 'none');
  return {
    ...from,
    ...fieldsAfter('afterSplit'),
    ...Object.fromEntries(begun.map((name) => [name, []])),
    id: part.accountId,
    code: part.code,
    name: part.name.trim(),
    items,
  };
}
