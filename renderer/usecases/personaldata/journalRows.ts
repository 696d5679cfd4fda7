import type { Hold, UnbalancedLettering } from '../../domain/account/account';
import type { PostalAddress } from '../../domain/account/postalAddress';
import type { ReminderRecord } from '../../domain/account/reminderRecord';
import type { PaymentTerms } from '../../domain/account/paymentTerms';
import type { Item } from '../../domain/account/item';
import { amountText, shortDay } from '../../documents/texts/frenchFormats';
import type { AccountEntry } from '../../store/journal/accountEntries';
import type { AccountChanged } from '../../store/records/journalRecord';
import {
  ANSWER_WORDS,
  CHANGE_WORDS,
  fieldWord,
  ITEM_WORDS,
  KIND_WORDS,
  STATE_WORDS,
  termsText,
} from './exportWords';

/** One thing that an act changed on a customer's account. */
export interface JournalRow extends Pick<AccountEntry, 'head'> {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What the journal keeps of one account as rows of a table, the oldest first. */
export function journalRows(entries: readonly AccountEntry[]): readonly JournalRow[] {
  return entries.flatMap(({ head, effects }) =>
    effects.flatMap((effect) => {
      if (effect.effect === 'created')
        return [{ head, what: CHANGE_WORDS.created, before: '', after: effect.code }];
      if (effect.effect === 'removed')
        return [{ head, what: CHANGE_WORDS.removed, before: effect.code, after: '' }];
      const rows = [...fieldRows(effect), ...itemRows(effect)].map((row) => ({ head, ...row }));
      return rows.length > 0 ? rows : [{ head, what: '', before: '', after: '' }];
    }),
  );
}

type Row = Omit<JournalRow, 'head'>;

function fieldRows({ delta, fieldsAfter }: AccountChanged): readonly Row[] {
  const after: Readonly<Record<string, unknown>> = fieldsAfter;
  return Object.entries(delta.fieldsBefore).flatMap(([name, value]) => {
    const row = {
      what: fieldWord(name),
      before: fieldText(name, value),
      after: fieldText(name, after[name]),
    };
    return row.before === row.after ? [] : [row];
  });
}

function itemRows({ delta, itemsAfter, settledAdded, settledRemoved }: AccountChanged): readonly Row[] {
  const before = new Map<string, Item>(
    [...delta.itemsChanged, ...delta.itemsRemoved.map(({ item }) => item)].map((item) => [item.id, item]),
  );
  const rows: Row[] = [];
  const row = (item: Item, former: Item | undefined, now: string): void => {
    before.delete(item.id);
    rows.push({ what: pieceText(item), before: former === undefined ? '' : itemText(former), after: now });
  };
  for (const item of itemsAfter) row(item, before.get(item.id), itemText(item));
  for (const item of settledAdded) row(item, before.get(item.id), 'réglée');
  for (const item of settledRemoved) row(item, undefined, `rouverte, ${itemText(item)}`);
  for (const item of [...before.values()]) row(item, item, 'retirée');
  return rows;
}

function pieceText(item: Item): string {
  return `${ITEM_WORDS[item.kind]} ${item.number}`.trim();
}

function itemText(item: Item): string {
  return `${amountText(item.amount)} €, échéance ${shortDay(item.dueDate)}`;
}

function fieldText(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (name) {
    case 'kind':
      return KIND_WORDS[value as keyof typeof KIND_WORDS];
    case 'terms':
      return termsText(value as PaymentTerms);
    case 'address':
      return addressText(value as PostalAddress);
    case 'contractRate':
      return `${(value as number) / 100} %`;
    case 'holds':
      return (value as readonly Hold[]).map(holdText).join(' ; ');
    case 'reminders':
      return (value as readonly ReminderRecord[]).map(reminderText).join(' ; ');
    case 'unbalanced':
      return (value as readonly UnbalancedLettering[]).map(({ letter }) => letter).join(' ; ');
    default:
      return typeof value === 'boolean' ? ANSWER_WORDS[value ? 'yes' : 'no'] : plainText(value);
  }
}

function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function addressText({ lines, postCode, town, country }: PostalAddress): string {
  return [...lines, `${postCode} ${town}`.trim(), country ?? ''].filter((line) => line !== '').join(', ');
}

function holdText({ until, reason }: Hold): string {
  return [until === null ? 'sans limite' : `jusqu’au ${shortDay(until)}`, reason].filter(Boolean).join(', ');
}

function reminderText({ reference, state }: ReminderRecord): string {
  return `${reference} (${STATE_WORDS[state]})`;
}
