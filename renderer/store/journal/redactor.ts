import type { AccountId } from '../../domain/account/account';
import type { Item, ItemId } from '../../domain/account/item';
import { anonymousItem } from '../../domain/personaldata/anonymise';
import { type Pseudonym, pseudonymOf } from '../../domain/personaldata/pseudonym';
import type { BatchLetter } from '../records/dispatchRecord';
import type { AccountChanged, Change, JournalSummary, RecordChange } from '../records/journalRecord';
import type { DraftSelection } from '../records/settingRecords';

/**
 * Takes the personal data of some customers out of what the journal keeps. What holds nothing of them is given back as the
 * very same object, so that a row that need not be written again is known.
 */
export class Redactor {
  readonly #customers: ReadonlyMap<AccountId, ReadonlySet<ItemId>>;
  readonly #items: ReadonlySet<ItemId>;

  /** @param customers their items, open and settled: those that came out of another account are in its changes too */
  constructor(customers: ReadonlyMap<AccountId, ReadonlySet<ItemId>>) {
    this.#customers = customers;
    this.#items = new Set([...customers.values()].flatMap((items) => [...items]));
  }

  has(accountId: AccountId): boolean {
    return this.#customers.has(accountId);
  }

  changes(changes: readonly Change[]): readonly Change[] {
    return mapped(changes, (change) => this.#change(change));
  }

  /** The codes that these changes name the customers by, each with what takes its place. */
  codesIn(changes: readonly Change[]): ReadonlyMap<string, Pseudonym> {
    const codes = new Map<string, Pseudonym>();
    for (const change of changes)
      if (change.kind === 'account' && this.has(change.accountId))
        codes.set(change.code, pseudonymOf(change.accountId));
    return codes;
  }

  /** The summary of an act on one of the customers: code and name give way, words of the owner's own go. */
  summary(summary: JournalSummary, codes: ReadonlyMap<string, Pseudonym>): JournalSummary {
    const pseudonym = codes.get(String(summary['code']));
    if (pseudonym === undefined) return summary;
    const bare: JournalSummary = { ...pseudonym, ...('reason' in summary ? { reason: '' } : {}) };
    return Object.entries(bare).every(([field, value]) => summary[field] === value)
      ? summary
      : { ...summary, ...bare };
  }

  letters<Letter extends Pick<BatchLetter, 'accountId' | 'code' | 'name'>>(
    letters: readonly Letter[],
  ): readonly Letter[] {
    return mapped(letters, (letter) => {
      const { code, name } = pseudonymOf(letter.accountId);
      const bare = letter.code === code && letter.name === name;
      return bare || !this.has(letter.accountId) ? letter : { ...letter, code, name };
    });
  }

  draft(draft: DraftSelection): DraftSelection {
    const named = Object.keys(draft.paragraphs).some((id) => this.has(id as AccountId));
    const listed = [...draft.excluded, ...draft.confirmed].some((id) => this.has(id));
    if (!named && !listed) return draft;
    return {
      day: draft.day,
      excluded: draft.excluded.filter((id) => !this.has(id)),
      confirmed: draft.confirmed.filter((id) => !this.has(id)),
      paragraphs: Object.fromEntries(
        Object.entries(draft.paragraphs).filter(([id]) => !this.has(id as AccountId)),
      ),
    };
  }

  #change(change: Change): Change {
    if (change.kind === 'record') return this.#record(change);
    if (change.kind !== 'account') return change;
    if (this.has(change.accountId)) return emptied(change);
    return change.effect === 'changed' ? this.#itemsIn(change) : change;
  }

  /** Items of a customer in the change of another account: they were taken out of it. */
  #itemsIn(change: AccountChanged): AccountChanged {
    const cleaned = <Kind extends Item>(items: readonly Kind[]): readonly Kind[] =>
      mapped(items, (item) => this.#item(item));
    const { delta } = change;
    const itemsChanged = cleaned(delta.itemsChanged);
    const itemsRemoved = mapped(delta.itemsRemoved, (removed) => {
      const item = this.#item(removed.item);
      return item === removed.item ? removed : { ...removed, item };
    });
    const itemsAfter = cleaned(change.itemsAfter);
    const settledAdded = cleaned(change.settledAdded);
    const settledRemoved = cleaned(change.settledRemoved);
    const same =
      itemsChanged === delta.itemsChanged &&
      itemsRemoved === delta.itemsRemoved &&
      itemsAfter === change.itemsAfter &&
      settledAdded === change.settledAdded &&
      settledRemoved === change.settledRemoved;
    if (same) return change;
    return {
      ...change,
      delta: { ...delta, itemsChanged, itemsRemoved },
      itemsAfter,
      settledAdded,
      settledRemoved,
    };
  }

  #item<Kind extends Item>(item: Kind): Kind {
    if (!this.#items.has(item.id)) return item;
    return isAnonymousItem(item) ? item : anonymousItem(item);
  }

  #record(change: RecordChange): RecordChange {
    const clean =
      change.table === 'batches'
        ? (value: unknown) => this.#batch(value)
        : change.table === 'settings' && change.key === 'draft'
          ? (value: unknown) => (isDraft(value) ? this.draft(value) : value)
          : null;
    if (clean === null) return change;
    const before = clean(change.before);
    const after = clean(change.after);
    return before === change.before && after === change.after ? change : { ...change, before, after };
  }

  #batch(value: unknown): unknown {
    if (!hasLetters(value)) return value;
    const letters = this.letters(value.letters);
    return letters === value.letters ? value : { ...value, letters };
  }
}

type AccountChange = Extract<Change, { kind: 'account' }>;

/** Nothing of the customer is left in it: neither the code nor a field nor an item. */
export function isEmptied(change: AccountChange): boolean {
  if (change.code !== pseudonymOf(change.accountId).code) return false;
  if (change.effect !== 'changed') return true;
  const { delta } = change;
  return (
    Object.keys(delta.fieldsBefore).length === 0 &&
    [delta.itemsChanged, delta.itemsRemoved, delta.itemsAdded, change.itemsAfter].every(isEmpty) &&
    [change.settledAdded, change.settledRemoved].every(isEmpty)
  );
}

/** What is left of a change to an erased customer: that it was, and the hashes that the next ones follow. */
function emptied(change: AccountChange): Change {
  if (isEmptied(change)) return change;
  const { code } = pseudonymOf(change.accountId);
  if (change.effect !== 'changed') return { ...change, code };
  const { kind, effect, accountId, delta, hashBefore, hashAfter } = change;
  return {
    kind,
    effect,
    accountId,
    code,
    delta: { ...delta, fieldsBefore: {}, itemsChanged: [], itemsRemoved: [], itemsAdded: [] },
    fieldsAfter: {},
    itemsAfter: [],
    settledAdded: [],
    settledRemoved: [],
    hashBefore,
    hashAfter,
  };
}

function isEmpty(list: readonly unknown[]): boolean {
  return list.length === 0;
}

/** The very same list when nothing in it changed. */
function mapped<Entry>(list: readonly Entry[], change: (entry: Entry) => Entry): readonly Entry[] {
  const next = list.map(change);
  return next.some((entry, index) => entry !== list[index]) ? next : list;
}

export function isAnonymousItem({ number, label, key }: Item): boolean {
  return number === '' && label === '' && key === '';
}

export function hasLetters(value: unknown): value is { readonly letters: readonly BatchLetter[] } {
  return typeof value === 'object' && value !== null && 'letters' in value && Array.isArray(value.letters);
}

export function isDraft(value: unknown): value is DraftSelection {
  return typeof value === 'object' && value !== null && 'paragraphs' in value;
}
