import type { TFunction } from 'i18next';
import { cents } from '../../domain/money';
import { parseDay } from '../../domain/day';
import type { Format } from '../../i18n/format/format';
import type { JournalHead, JournalSummary } from '../../store/records/journalRecord';

/** Fields of summaries that hold cents, or a calendar day. */
const IN_CENTS: ReadonlySet<string> = new Set(['principal', 'openBefore', 'openAfter']);

/** What an act did, in one line: "2 lettres, 800,00 €". The summary's own words fill the sentence of its act. */
export function entrySentence(head: JournalHead, t: TFunction<'journal'>, format: Format): string {
  const { act, summary } = head;
  const words = {
    ...worded(summary, format),
    ...counted(summary, t, format),
    count: countOf(summary),
    defaultValue: '',
  };
  const undone = summary['act'];
  if (act === 'undoAct' && typeof undone === 'string')
    return t('sentence.undoAct', { ...words, act: t(`act.${undone}`, { defaultValue: undone }) });
  if (act === 'placeHold' && summary['until'] === null) return t('sentence.placeHoldForEver', words);
  if (act === 'eraseCustomer') return t(`sentence.${erasureSentence(summary)}`, words);
  return t(`sentence.${act}`, words);
}

/** An erasure of nobody only removes PDFs whose day has come. */
function erasureSentence(summary: JournalSummary): 'removeDocuments' | 'anonymiseCustomer' | 'eraseCustomer' {
  if (summary['customers'] === 0) return 'removeDocuments';
  return summary['manner'] === 'anonymise' ? 'anonymiseCustomer' : 'eraseCustomer';
}

/** The number that decides between singular and plural. */
function countOf(summary: JournalSummary): number {
  const [first] = ['letters', 'customers', 'settledItems', 'created', 'excluded'].flatMap((name) => {
    const value = summary[name];
    return typeof value === 'number' ? [value] : [];
  });
  return first ?? 0;
}

/** Fields of summaries that are counted within a sentence, and the name of their singular and plural. */
const COUNTED = {
  created: 'created',
  changed: 'changed',
  excluded: 'excluded',
  confirmed: 'confirmed',
  accounts: 'sampleCustomers',
  batches: 'batches',
  entries: 'redacted',
} as const;

function counted(summary: JournalSummary, t: TFunction<'journal'>, format: Format): Record<string, string> {
  return Object.fromEntries(
    Object.entries(COUNTED).flatMap(([field, name]) => {
      const count = summary[field];
      if (typeof count !== 'number') return [];
      return [[name, t(`counted.${name}`, { count, formatted: format.count(count) })]];
    }),
  );
}

function worded(summary: JournalSummary, format: Format): Record<string, string> {
  return Object.fromEntries(
    Object.entries(summary).map(([name, value]) => [name, wordOf(name, value, format)]),
  );
}

function wordOf(name: string, value: JournalSummary[string], format: Format): string {
  if (value === null) return '';
  if (typeof value === 'number') return IN_CENTS.has(name) ? format.cents(cents(value)) : format.count(value);
  if (typeof value === 'string') {
    const asDay = parseDay(value);
    return asDay === null ? value : format.day(asDay);
  }
  return String(value);
}
