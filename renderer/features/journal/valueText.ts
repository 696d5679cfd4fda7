import { parseDay } from '../../domain/day';
import { cents } from '../../domain/money';
import type { Format } from '../../i18n/format/format';

/** How a stored value is put into words. */
export interface ValueWords {
  readonly format: Format;
  /** Name of a field in the language shown; the field's own name when there is none. */
  readonly name: (field: string) => string;
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
/** Proofs and links, which say nothing to a reader: left out beside what they belong to. */
const SILENT: ReadonlySet<string> = new Set([
  'itemIds',
  'itemId',
  'dispatchId',
  'owner',
  'planId',
  'planVersion',
  'rank',
  'nature',
  'shape',
  'batchId',
  'document',
  'sha256',
  'claimedBefore',
]);
/** Fields whose value speaks for itself. */
const NAMELESS: ReadonlySet<string> = new Set([
  'lines',
  'postCode',
  'town',
  'country',
  'kind',
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
  if (typeof value === 'number')
    return IN_CENTS.has(field) ? words.format.cents(cents(value)) : words.format.count(value);
  if (typeof value === 'string') return textOf(value, words);
  if (Array.isArray(value)) {
    const texts = value.flatMap((each) => valueText(each, words, field) ?? []);
    return texts.length === 0 ? null : shortened(texts.join(' ; '));
  }
  const parts = Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, content]) => {
    const text = SILENT.has(key) ? null : valueText(content, words, key);
    if (text === null) return [];
    if (NAMELESS.has(key)) return [text];
    return [key === 'days' ? `${text} ${words.name(key)}` : `${words.name(key)} ${text}`];
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
