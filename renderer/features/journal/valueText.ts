import { parseDay } from '../../domain/day';
import { cents } from '../../domain/money';
import { rate } from '../../domain/rate';
import type { Format } from '../../i18n/format/format';

/** How a stored value is put into words. */
export interface ValueWords {
  readonly format: Format;
  /** Name of a field in the language shown; null when it has none: it says nothing to a reader and is left out. */
  readonly name: (field: string) => string | null;
  /** Word of a choice ("business", "posted"); the text itself when there is none. */
  readonly choice: (text: string) => string;
}

const IN_CENTS: ReadonlySet<string> = new Set([
  'principal',
  'interest',
  'compensation',
  'balance',
  'amount',
  'floorCents',
]);
const RATES: ReadonlySet<string> = new Set(['contractRate', 'refi', 'professional', 'individual']);
/** Lists of customers: how many they are. */
const COUNTED: ReadonlySet<string> = new Set(['excluded', 'confirmed']);
/** Years, by which letters are numbered. */
const YEAR = /^\d{4}(-[A-Z0-9]{4})?$/;
/** Fields whose value speaks for itself. */
const NAMELESS: ReadonlySet<string> = new Set([
  'asked',
  'code',
  'country',
  'kind',
  'lines',
  'postCode',
  'table',
  'town',
  'reference',
  'step',
  'stepId',
  'stage',
  'channel',
  'state',
  'decision',
  'steps',
  'id',
  'trigger',
  'from',
]);
const LONGEST = 400;

/** A stored value as a reader takes it in: choices in words, days and amounts as people write them. Null for nothing. */
export function valueText(value: unknown, words: ValueWords, field = ''): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return words.choice(value ? 'yes' : 'no');
  if (typeof value === 'number') return numberText(value, words.format, field);
  if (typeof value === 'string') return textOf(value, words);
  if (Array.isArray(value)) {
    if (COUNTED.has(field)) return value.length === 0 ? null : words.format.count(value.length);
    const texts = value.flatMap((each) => valueText(each, words, field) ?? []);
    return texts.length === 0 ? null : shortened(texts.join(' ; '));
  }
  if (field === 'paragraphs') return valueText(Object.values(value), words);
  const record = value as Readonly<Record<string, unknown>>;
  const parts = Object.entries(record).flatMap(([key, content]) => {
    // The id of a step is its name; any other id is the program's own.
    if (key === 'id' && !Object.hasOwn(value, 'trigger')) return [];
    const name = NAMELESS.has(key) ? '' : YEAR.test(key) ? key : words.name(key);
    const text = name === null ? null : valueText(content, words, key);
    if (text === null) return [];
    if (name === '') return [text];
    return [key === 'days' ? `${text} ${name}` : `${name} ${text}`];
  });
  return parts.length === 0 ? null : shortened(parts.join(', '));
}

/** Two states of a record, cut down to the fields that differ, and those to theirs, so that the change is seen. */
export function differing(
  before: unknown,
  after: unknown,
): { readonly before: unknown; readonly after: unknown } {
  if (!isRecord(before) || !isRecord(after)) return { before, after };
  const former: Record<string, unknown> = {};
  const now: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    const inner = differing(before[key], after[key]);
    if (key in before) former[key] = inner.before;
    if (key in after) now[key] = inner.after;
  }
  return { before: former, after: now };
}

function numberText(value: number, format: Format, field: string): string {
  if (IN_CENTS.has(field)) return format.cents(cents(value));
  return RATES.has(field) ? format.rate(rate(value)) : format.count(value);
}

function textOf(text: string, words: ValueWords): string {
  const day = parseDay(text);
  if (day !== null) return words.format.day(day);
  return text.startsWith('data:') ? words.choice('image') : shortened(words.choice(text));
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
