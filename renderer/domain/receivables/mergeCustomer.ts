import type { Account } from '../account/account';
import { withTerms } from '../identity/editCustomer';
import { balanceOf } from '../account/itemBalance';
import type { Contact } from '../account/contact';
import type { Item, ItemId, SettledItem } from '../account/item';
import { withoutItems } from '../account/withoutItems';
import { withStages } from '../contacts/withStages';
import { cents, type Cents, sumCents } from '../money';
import { importedItem, importedSettled, type ImportMark, settledByFile, updatedItem } from './importedItem';
import type { LedgerCustomer, LedgerItem } from './ledger';
import type { LedgerSource } from './ledgerSource';
import { codesSettledBefore, matchingGroups } from './matchingGroups';
import { recogniseLines } from './recogniseLines';
import { RESIDUAL_KEY } from './recogniseOpenings';
import type { RecognitionContext } from './recognitionContext';

export interface MergeContext extends Omit<RecognitionContext, 'isSettled' | 'history'> {
  readonly source: LedgerSource;
  readonly mark: ImportMark;
  readonly lettering: 'wait' | 'settled' | 'open';
  /** Settled items of the customer kept in the history records. */
  readonly history: (account: Account) => readonly SettledItem[];
  /** What was said to the customer and is over: an item that is open again has been through it. */
  readonly contacts: (account: Account) => readonly Contact[];
}

/** What one customer of the file does to his account. Lists are of what the file changes or tells. */
export interface CustomerMerge {
  /** The same object when the file changes nothing. */
  readonly account: Account;
  /** Came in open. */
  readonly added: readonly Item[];
  /** Held open until now, settled by the file. */
  readonly settled: readonly SettledItem[];
  /** What was open on them before the file. */
  readonly settledBalance: Cents;
  /** Settled in the file, never held open here. */
  readonly history: readonly SettledItem[];
  /** Settled here, open again in the file. */
  readonly reopened: readonly SettledItem[];
  readonly carriedOver: readonly LedgerItem[];
  readonly corrected: readonly { readonly before: Item; readonly after: Item }[];
  /** Held, and no line speaks of them. */
  readonly unmentioned: readonly Item[];
  readonly openingDiffers: Cents;
}

/** Merges the lines of one customer into his account. What the owner has written himself is never overwritten. */
export function mergeCustomer(
  existing: Account,
  customer: LedgerCustomer,
  context: MergeContext,
): CustomerMerge {
  const before = withFileIdentity(existing, customer);
  const settledLines = new Set(customer.settled);
  const isSettled = (line: LedgerItem) => settledLines.has(line);
  const lines = [...customer.open, ...customer.settled];
  const { recognised, past, unknown, carryOver, unmentioned } = recogniseLines(before.items, lines, {
    firstDay: context.firstDay,
    isOpening: context.isOpening,
    isSettled,
    history: context.history(existing),
  });

  const updates = new Map<ItemId, Item>();
  const leaving = new Map<ItemId, SettledItem>();
  const mentioned = new Set<ItemId>();
  const corrected: { before: Item; after: Item }[] = [];
  for (const { line, held, describes } of recognised) {
    mentioned.add(held.id);
    const now = describes
      ? updatedItem(held, line, context.source, before.terms, context.mark.newId)
      : withCode(held, line);
    if (isSettled(line)) leaving.set(held.id, settledByFile(now, line));
    else if (balanceOf(now) === 0) leaving.set(held.id, { ...now, settledOn: null, settledBy: 'payment' });
    else if (now !== held) updates.set(held.id, now);
    if (now.amount !== held.amount || now.dueDate !== held.dueDate)
      corrected.push({ before: held, after: now });
  }
  for (const item of carryOver.stillOpen) mentioned.add(item.id);
  for (const item of carryOver.settled)
    leaving.set(item.id, settledByFile(item, carryOver.consumed[0] ?? null));

  const fresh = freshItems(before, unknown, context, isSettled);
  const settledBefore = codesSettledBefore(before.matching, customer, new Set(past.map(({ line }) => line)));
  const reopened = reopenedItems(
    past.filter(({ line }) => !isSettled(line) && (line.letter === null || !settledBefore.has(line.letter))),
    before,
    context,
  );
  const residual = residualItem(carryOver.residual, context.mark);
  const added = residual === null ? fresh.added : [...fresh.added, residual];
  for (const item of added) mentioned.add(item.id);

  const remaining = withoutItems(before, new Set(leaving.keys()));
  const kept =
    updates.size === 0 ? remaining.items : remaining.items.map((item) => updates.get(item.id) ?? item);
  const items = [...kept, ...reopened.map(({ open }) => open), ...added];
  for (const { open } of reopened) mentioned.add(open.id);
  const groups = matchingGroups(
    before.matching,
    customer,
    items,
    mentioned,
    context.lettering,
    settledBefore,
    context.mark.newId,
  );
  const leavingByGroup = items
    .filter((item) => groups.decided.has(item.id) || groups.balanced.has(item.id))
    .map((item): SettledItem => ({
      ...item,
      settledOn: null,
      settledBy: groups.balanced.has(item.id) ? 'lettering' : 'owner',
    }));
  const goneByGroup = new Set(leavingByGroup.map((item) => item.id));
  const isFresh = new Set(added.map((item) => item.id));
  const settled = [...leaving.values(), ...leavingByGroup.filter((item) => !isFresh.has(item.id))];
  const settledIds = new Set(settled.map((item) => item.id));

  const unchanged =
    before === existing &&
    leaving.size === 0 &&
    updates.size === 0 &&
    items.length === before.items.length &&
    groups.groups === before.matching;
  return {
    account: unchanged
      ? existing
      : {
          ...before,
          items: goneByGroup.size === 0 ? items : items.filter((item) => !goneByGroup.has(item.id)),
          holds: remaining.holds,
          matching: groups.groups,
        },
    added: goneByGroup.size === 0 ? added : added.filter((item) => !goneByGroup.has(item.id)),
    settled,
    settledBalance: sumCents(existing.items.filter((item) => settledIds.has(item.id)).map(balanceOf)),
    history: [...fresh.history, ...leavingByGroup.filter((item) => isFresh.has(item.id))],
    reopened: reopened.map(({ settled }) => settled),
    carriedOver: [
      ...carryOver.consumed,
      ...recognised
        .filter(({ describes, line }) => !describes && context.isOpening(line))
        .map(({ line }) => line),
    ],
    corrected,
    unmentioned,
    openingDiffers: carryOver.differs,
  };
}

/** What the file knows of the customer, where the account has nothing yet. The revision is the caller's. */
function withFileIdentity(account: Account, customer: LedgerCustomer): Account {
  const changes: { -readonly [K in keyof Account]?: Account[K] } = {};
  if (account.name === '' && customer.name !== '') changes.name = customer.name;
  if (account.address === null && customer.address !== null) changes.address = customer.address;
  if (account.email === null && customer.email !== null) changes.email = customer.email;
  if (account.collective === 'no' && customer.collective) changes.collective = 'suspected';
  const changed = Object.keys(changes).length === 0 ? account : { ...account, ...changes };
  const { terms } = customer;
  if (terms === null || account.termsSource === 'owner') return changed;
  const same =
    terms.kind === account.terms.kind && terms.days === account.terms.days && terms.on === account.terms.on;
  return same && account.termsSource === 'file' ? changed : withTerms(changed, terms, 'file');
}

/** Lines that speak of nothing known here: new items, or news for the history. */
function freshItems(
  account: Account,
  lines: readonly LedgerItem[],
  context: MergeContext,
  isSettled: (line: LedgerItem) => boolean,
): { readonly added: readonly Item[]; readonly history: readonly SettledItem[] } {
  const added: Item[] = [];
  const history: SettledItem[] = [];
  for (const line of lines) {
    if (isSettled(line)) {
      // A settled opening line has its detail in an earlier year's history; it would count it twice.
      if (!context.isOpening(line)) history.push(importedSettled(line, account.terms, context.mark));
      continue;
    }
    const item = importedItem(line, account.terms, context.mark);
    if (balanceOf(item) === 0) history.push({ ...item, settledOn: null, settledBy: 'payment' });
    else added.push(item);
  }
  return { added, history };
}

/**
 * Settled here and open in the file: a matching that was undone (a payment that was rejected) opens the item again. The owner's own
 * word stands against a file that does not know it yet.
 */
function reopenedItems(
  past: readonly { readonly line: LedgerItem; readonly settled: SettledItem }[],
  account: Account,
  context: MergeContext,
): readonly { readonly settled: SettledItem; readonly open: Item }[] {
  const reopened = past.flatMap(({ line, settled }) => {
    if (settled.settledBy === 'owner' || settled.settledBy === 'vanished') return [];
    const open = updatedItem(openAgain(settled), line, context.source, account.terms, context.mark.newId);
    return balanceOf(open) === 0 ? [] : [{ settled, open }];
  });
  const contacts = reopened.length === 0 ? [] : [...account.contacts, ...context.contacts(account)];
  const open = withStages(
    reopened.map((each) => each.open),
    contacts,
  );
  return reopened.map(({ settled }, index) => ({ settled, open: open[index] ?? openAgain(settled) }));
}

function openAgain({ settledOn: _on, settledBy: _by, ...item }: SettledItem): Item {
  return item;
}

function withCode(held: Item, line: LedgerItem): Item {
  return held.matching === line.letter ? held : { ...held, matching: line.letter };
}

function residualItem(
  residual: { readonly amount: Cents; readonly line: LedgerItem } | null,
  mark: ImportMark,
): Item | null {
  if (residual === null) return null;
  const { amount, line } = residual;
  return {
    id: mark.newId() as ItemId,
    kind: amount > 0 ? 'opening' : 'payment',
    number: line.number,
    date: line.date,
    dueDate: line.date,
    dueSource: 'file',
    amount: cents(amount),
    allocations: [],
    label: line.label,
    journal: line.journal,
    key: `${RESIDUAL_KEY}${mark.importId}`,
    importId: mark.importId,
    matching: null,
    stage: null,
    noticeOn: null,
    claimed: null,
  };
}
