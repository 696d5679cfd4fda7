import type { TFunction } from 'i18next';
import type { EntryName, Finding, FindingValues } from '../../exchange/findings';
import type { Notice } from '../../exchange/inspection';
import type { RejectionWords } from '../../exchange/rejectionsFile';
import type { Format } from '../format/format';

/** What a sentence is made with: the texts and the formats of one language. */
export interface NoticeWords {
  readonly t: TFunction<'notices'>;
  readonly format: Pick<Format, 'cents' | 'count' | 'day'>;
}

type ValueText<Name extends keyof FindingValues> = (value: FindingValues[Name], words: NoticeWords) => string;

const asItStands = (text: string): string => text;
const ofALine = (line: number): string => String(line);
const counted = (count: number, { format }: NoticeWords): string => format.count(count);

/** How each value is written for people. */
const VALUE_TEXTS: { readonly [Name in keyof FindingValues]: ValueText<Name> } = {
  account: asItStands,
  amount: (amount, { format }) => format.cents(amount),
  cell: (cell, { t }) => t('cell', { cell }),
  count: counted,
  currency: asItStands,
  customer: asItStands,
  day: (day, { format }) => format.day(day),
  entry: entryText,
  fields: counted,
  fixed: asItStands,
  kept: counted,
  kind: asItStands,
  letter: asItStands,
  line: ofALine,
  missing: (missing, { t }) => missing.map((column) => t(`missing.${column}`)).join(', '),
  name: asItStands,
  number: asItStands,
  otherLine: ofALine,
  otherSeparator: (separator, { t }) => t(`separator.${separator}`),
  places: (places, { t }) =>
    places.map((part) => t(`place.${part}`)).reduce((first, next) => t('placeAnd', { first, next })),
  rows: counted,
  separator: (separator, { t }) => t(`separator.${separator}`),
  title: asItStands,
  titles: (titles) => titles.join(', '),
  width: counted,
};

function entryText({ number, journal, day }: EntryName, { t, format }: NoticeWords): string {
  const numbered = number === '' ? 'unnumbered' : 'numbered';
  return t(journal === '' ? `entry.${numbered}` : `entry.${numbered}In`, {
    number,
    journal,
    day: format.day(day),
  });
}

/** What was found, as a sentence that says what to do. */
export function findingSentence({ code, values }: Finding, words: NoticeWords): string {
  const texts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const text = VALUE_TEXTS[name as keyof FindingValues] as (of: unknown, words: NoticeWords) => string;
    if (name === 'count') {
      texts['count'] = value as number;
      texts['formatted'] = text(value, words);
    } else texts[name] = text(value, words);
  }
  return words.t(`sentence.${code}`, texts);
}

/** The sentence of a notice with its line and column, as a list shows it. */
export function noticeText(notice: Notice, words: NoticeWords): string {
  const { line, column } = notice;
  const sentence = findingSentence(notice, words);
  if (line === 0) return sentence;
  return column === undefined
    ? words.t('line', { line, sentence })
    : words.t('lineColumn', { line, column, sentence });
}

/** A column by its title, else by its place. */
export function columnText(column: string | number, { t }: Pick<NoticeWords, 't'>): string {
  return typeof column === 'string' ? column : t('column', { number: column });
}

/** The words of the file of rejected records: in front of each stands why it is rejected. */
export function rejectionWords(words: NoticeWords): RejectionWords {
  return {
    line: words.t('file.line'),
    reason: words.t('file.reason'),
    reasonOf: (record) => {
      const sentence = findingSentence(record, words);
      if (record.column === undefined) return sentence;
      return words.t('file.reasonIn', { column: columnText(record.column, words), sentence });
    },
  };
}
