import { COLLECTION_NAMES } from '../../domain/account/accountCollections';
import type { Item } from '../../domain/account/item';
import { balanceOf } from '../../domain/account/itemBalance';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings';
import type { AccountChanged, Change } from '../../store/records/journalRecord';
import { differing, valueText, type ValueWords } from './valueText';

/** One thing that an act changed: what, on whom, before and after. Null: there was, or is, nothing. */
export interface ChangeRow {
  readonly subject: string;
  readonly what: ChangedThing;
  /** Name of the field, number of the invoice, key of the record. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type ChangedThing =
  'created' | 'removed' | 'field' | 'item' | 'settled' | 'reopened' | 'record' | 'setting';

/** The changes of an entry as rows of a table, at most `limit`. */
export function changeRows(
  changes: readonly Change[],
  words: ValueWords,
  limit: number,
): readonly ChangeRow[] {
  const rows: ChangeRow[] = [];
  for (const change of changes) {
    if (rows.length >= limit) break;
    rows.push(...rowsOf(change, words).slice(0, limit - rows.length));
  }
  return rows;
}

function rowsOf(change: Change, words: ValueWords): readonly ChangeRow[] {
  if (change.kind === 'record') {
    const { table, key } = change;
    if (table === 'settings' && key === 'settings') return choiceRows(change, words, DEFAULT_SETTINGS);
    if (table === 'company') return choiceRows(change, words, {});
    const { before, after } = differing(change.before, change.after);
    return [
      {
        subject: table,
        what: 'record',
        name: key,
        before: valueText(before, words),
        after: valueText(after, words),
      },
    ];
  }
  if (change.kind !== 'account') return [];
  if (change.effect === 'created' || change.effect === 'removed')
    return [{ subject: change.code, what: change.effect, name: '', before: null, after: null }];
  return [...fieldRows(change, words), ...elementRows(change, words)];
}

/** One row for each field that differs. @param untouched what works, or stands there, where nothing was ever given */
function choiceRows(
  change: Change & { readonly kind: 'record' },
  words: ValueWords,
  untouched: object,
): ChangeRow[] {
  const { before, after } = differing(change.before ?? untouched, change.after ?? untouched);
  const [former, now] = [before, after] as Readonly<Record<string, unknown>>[];
  return Object.keys({ ...former, ...now }).flatMap((name) => {
    const [was, is] = [valueText(former?.[name], words, name), valueText(now?.[name], words, name)];
    if (was === null && is === null) return [];
    return [{ subject: change.table, what: 'setting' as const, name, before: was, after: is }];
  });
}

function fieldRows({ code, delta }: AccountChanged, words: ValueWords): ChangeRow[] {
  const after: Readonly<Record<string, unknown>> = delta.fieldsAfter;
  return Object.entries(delta.fieldsBefore).map(([name, before]) => ({
    subject: code,
    what: 'field' as const,
    name,
    before: valueText(before, words, name),
    after: valueText(after[name], words, name),
  }));
}

/** Elements of every collection: of items what people tell them by, of the others what changed in them. */
function elementRows(change: AccountChanged, words: ValueWords): ChangeRow[] {
  const { code, delta, settledAdded, settledRemoved } = change;
  const rows = COLLECTION_NAMES.flatMap((name) => {
    const part = delta.collections[name];
    if (part === undefined || name === 'items') return [];
    const row = (before: unknown, after: unknown): ChangeRow => ({
      subject: code,
      what: 'field',
      name,
      before: valueText(before, words, name),
      after: valueText(after, words, name),
    });
    return [
      ...part.changed.map(({ before, after }) => row(before, after)),
      ...part.removed.map(({ element }) => row(element, null)),
      ...part.added.map((element) => row(null, element)),
    ];
  });
  const { changed, removed, added } = delta.collections.items ?? { changed: [], removed: [], added: [] };
  const settled = new Set<string>(settledAdded.map(({ id }) => id));
  const item = (what: ChangedThing, before: ItemPart | null, after: ItemPart | null): ChangeRow => ({
    subject: code,
    what,
    name: after?.number ?? before?.number ?? '',
    before: before === null ? null : itemText(before, words),
    after: after === null ? null : itemText(after, words),
  });
  return [
    ...rows,
    ...changed
      .map(({ before, after }) => item('item', before, after))
      .filter(({ before, after }) => before !== null || after !== null),
    ...added.map((element) => item('item', null, element)),
    ...settledAdded.map((element) => item('settled', element, null)),
    ...settledRemoved.map((element) => item('reopened', null, element)),
    ...removed
      .filter(({ element }) => !settled.has(element.id))
      .map(({ element }) => item('item', element, null)),
  ];
}

type ItemPart = Partial<Item>;

/** Amount and due date of an item, or the parts of it that an act has touched. */
function itemText(item: ItemPart, words: ValueWords): string | null {
  const { format } = words;
  if (item.amount === undefined || item.allocations === undefined || item.dueDate === undefined)
    return valueText(item, words);
  const left = balanceOf({ amount: item.amount, allocations: item.allocations });
  const amount = format.cents(item.amount);
  return `${amount}${left === item.amount ? '' : ` (${format.cents(left)})`} · ${format.day(item.dueDate)}`;
}
