import { cents } from '../../domain/money';
import type { Item } from '../../domain/account/item';
import { balanceOf } from '../../domain/account/itemBalance';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings';
import type { Format } from '../../i18n/format/format';
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
  return [...fieldRows(change, words), ...itemRows(change, words.format)];
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

function fieldRows({ code, delta, fieldsAfter }: AccountChanged, words: ValueWords): ChangeRow[] {
  return Object.entries(delta.fieldsBefore).map(([name, before]) => ({
    subject: code,
    what: 'field' as const,
    name,
    before: valueText(before, words, name),
    after: valueText((fieldsAfter as Readonly<Record<string, unknown>>)[name], words, name),
  }));
}

function itemRows(change: AccountChanged, format: Format): ChangeRow[] {
  const { code, delta, itemsAfter, settledAdded, settledRemoved } = change;
  const before = new Map<string, Item>(
    [...delta.itemsChanged, ...delta.itemsRemoved.map(({ item }) => item)].map((item) => [item.id, item]),
  );
  const rows: ChangeRow[] = [];
  const row = (what: ChangedThing, item: Item, former: Item | undefined, now: Item | undefined): void => {
    rows.push({
      subject: code,
      what,
      name: item.number,
      before: former === undefined ? null : itemText(former, format),
      after: now === undefined ? null : itemText(now, format),
    });
  };
  for (const now of itemsAfter) {
    row('item', now, before.get(now.id), now);
    before.delete(now.id);
  }
  const settled = new Set<string>(settledAdded.map((item) => item.id));
  for (const item of settledAdded) row('settled', item, item, undefined);
  for (const item of settledRemoved) row('reopened', item, undefined, item);
  for (const former of before.values()) if (!settled.has(former.id)) row('item', former, former, undefined);
  return rows;
}

function itemText(item: Item, format: Format): string {
  const left = cents(balanceOf(item));
  const amount = format.cents(item.amount);
  return `${amount}${left === item.amount ? '' : ` (${format.cents(left)})`} · ${format.day(item.dueDate)}`;
}
