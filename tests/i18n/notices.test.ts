import { beforeAll, describe, expect, it } from 'vitest';
import { parseDay, type Day } from '../../renderer/domain/day';
import { cents } from '../../renderer/domain/money';
import { readCustomerFile } from '../../renderer/exchange/customerFile';
import {
  type Finding,
  FINDINGS,
  type FindingCode,
  type FindingValues,
} from '../../renderer/exchange/findings';
import { readReceivables } from '../../renderer/exchange/readReceivables';
import { rejectionsFile } from '../../renderer/exchange/rejectionsFile';
import { notices as english } from '../../renderer/i18n/en/notices';
import { notices as french } from '../../renderer/i18n/fr/notices';
import {
  findingSentence,
  noticeText,
  type NoticeWords,
  rejectionWords,
} from '../../renderer/i18n/notices/findingSentence';
import { noticeWordsIn } from '../../renderer/i18n/notices/noticeWordsIn';
import { bytesOf, ODD_FILES } from '../support/oddFiles';

const WORDS = { fr: noticeWordsIn('fr', french), en: noticeWordsIn('en', english) };
const LANGUAGES = ['fr', 'en'] as const;
const CODES = Object.keys(FINDINGS) as FindingCode[];

const day = (iso: string): Day => parseDay(iso)!;

/** A value of each name, none of them like another, so that a sentence shows which it holds. */
const SAMPLES: FindingValues = {
  account: '416000',
  amount: cents(-123_456),
  cell: 'trente et un',
  count: 2345,
  currency: 'USD',
  customer: 'C042',
  day: day('2031-12-24'),
  entry: { number: 'E77', journal: 'VT', day: day('2024-02-29') },
  fields: 5678,
  fixed: '01000',
  kept: 50_000,
  kind: 'future-date',
  letter: 'aa',
  line: 31_415,
  missing: ['customer', 'date'],
  name: 'Clients divers',
  number: 'FA-9',
  otherLine: 27_182,
  otherSeparator: ';',
  places: ['street', 'town'],
  rows: 8765,
  separator: 'TAB',
  title: 'Débit',
  titles: ['Numéro', 'Montant'],
  width: 4321,
};

/** What a reader must find of each value in the sentence, in both languages or in each. */
const SHOWN: {
  readonly [Name in keyof FindingValues]: string | { readonly fr: string; readonly en: string };
} = {
  account: '416000',
  amount: { fr: '\u22121\u202f234,56\u00a0€', en: '\u2212€1,234.56' },
  cell: { fr: '«\u00a0trente et un\u00a0»', en: '“trente et un”' },
  count: { fr: '2\u202f345', en: '2,345' },
  currency: 'USD',
  customer: 'C042',
  day: '24/12/2031',
  entry: { fr: 'L’écriture E77 du journal VT du 29/02/2024', en: 'Entry E77 of journal VT of 29/02/2024' },
  fields: { fr: '5\u202f678', en: '5,678' },
  fixed: '01000',
  kept: { fr: '50\u202f000', en: '50,000' },
  kind: '',
  letter: 'aa',
  line: '31415',
  missing: { fr: 'le client, la date', en: 'the customer, the date' },
  name: 'Clients divers',
  number: 'FA-9',
  otherLine: '27182',
  otherSeparator: { fr: 'des points-virgules', en: 'semicolons' },
  places: { fr: 'de rue ou de lieu-dit ni de ville', en: 'no street or place and no town' },
  rows: { fr: '8\u202f765', en: '8,765' },
  separator: { fr: 'des tabulations', en: 'tabs' },
  title: 'Débit',
  titles: 'Numéro, Montant',
  width: { fr: '4\u202f321', en: '4,321' },
};

function sample(code: FindingCode, values: FindingValues = SAMPLES): Finding {
  const names: readonly (keyof FindingValues)[] = FINDINGS[code];
  return { code, values: Object.fromEntries(names.map((name) => [name, values[name]])) } as Finding;
}

/** A whole sentence for people: no code, no key, no placeholder, nothing that is missing, and an end. */
function isWhole(sentence: string): boolean {
  return (
    sentence.length > 25 &&
    /^(\p{Lu}|…|\d)/u.test(sentence) &&
    sentence.endsWith('.') &&
    !/\{\{|\}\}|undefined|null|NaN|\[object|sentence\.|\.\.|\s{2}/.test(sentence)
  );
}

describe.each(LANGUAGES)('each finding in %s', (language) => {
  const words = WORDS[language];

  it.each(CODES)('%s', (code) => {
    const sentence = findingSentence(sample(code), words);
    expect(sentence).toSatisfy(isWhole);
    for (const name of FINDINGS[code]) {
      const shown = SHOWN[name];
      expect(sentence).toContain(typeof shown === 'string' ? shown : shown[language]);
    }
    if ((FINDINGS[code] as readonly string[]).includes('count'))
      for (const count of [1, 2, 1_000_000])
        expect(findingSentence(sample(code, { ...SAMPLES, count }), words)).toSatisfy(isWhole);
  });
});

describe('a sentence', () => {
  it('counts as each language does', () => {
    const fields = (count: number, words: NoticeWords): string =>
      findingSentence({ code: 'mixed-encoding', values: { count } }, words);
    expect(fields(1, WORDS.fr)).toMatch(/^1 champ mêle /);
    expect(fields(2, WORDS.fr)).toMatch(/^2 champs mêlent /);
    expect(fields(1, WORDS.en)).toMatch(/^1 field mixes /);
    expect(fields(0, WORDS.en)).toMatch(/^0 fields mix /);
  });

  it('names an entry by what the file tells of it', () => {
    const entry = (number: string, journal: string): string =>
      findingSentence(
        { code: 'incomplete-entry', values: { entry: { number, journal, day: day('2024-01-15') } } },
        WORDS.fr,
      ).split(' est ')[0]!;
    expect(entry('1', 'VE')).toBe('L’écriture 1 du journal VE du 15/01/2024');
    expect(entry('', 'VE')).toBe('L’écriture sans numéro du journal VE du 15/01/2024');
    expect(entry('1', '')).toBe('L’écriture 1 du 15/01/2024');
    expect(entry('', '')).toBe('L’écriture sans numéro du 15/01/2024');
  });

  it('shows what a file wrote as it stands, whatever it means to a program', () => {
    const hostile = '$& {{line}} $t(cell) <b>&amp;';
    for (const language of LANGUAGES)
      expect(findingSentence({ code: 'due-invalid', values: { cell: hostile } }, WORDS[language])).toContain(
        hostile,
      );
  });

  it('has its place in front: line, and column by title or by number', () => {
    const missing = { code: 'amount-missing', values: {} } as const;
    const { fr, en } = WORDS;
    expect(noticeText({ line: 0, ...missing }, fr)).toMatch(/^Le montant manque/);
    expect(noticeText({ line: 7, ...missing }, fr)).toMatch(/^Ligne 7\u00a0: Le montant manque/);
    expect(noticeText({ line: 7, column: 'Debit', ...missing }, en)).toMatch(
      /^Line 7, column Debit: The amount/,
    );
    expect(noticeText({ line: 7, column: 12, ...missing }, fr)).toMatch(/^Ligne 7, colonne 12\u00a0: /);
  });
});

/** Said of what is not in the bytes of a file: its size, and that it is gone. */
const BEYOND_CONTENT: readonly FindingCode[] = ['file-too-large', 'file-too-large/customers', 'unreadable'];

describe('a file that is made for it', () => {
  async function findingsIn(code: keyof typeof ODD_FILES): Promise<Finding[]> {
    const file = ODD_FILES[code];
    const options = { fileName: code, today: day('2026-06-15') };
    const read =
      'customers' in file
        ? await readCustomerFile(bytesOf(file))
        : await readReceivables(bytesOf(file), options);
    if (!read.ok) return [read.error];
    const { warnings, rejected } = 'inspection' in read ? read.inspection : read;
    return [...warnings, ...rejected];
  }

  it.each(CODES.filter((code) => !BEYOND_CONTENT.includes(code)))('makes the reader say %s', async (code) => {
    expect(ODD_FILES).toHaveProperty([code]);
    const found = await findingsIn(code as keyof typeof ODD_FILES);
    expect(found.map((finding) => finding.code)).toContain(code);
    // With exactly the values that its sentence needs.
    for (const finding of found) {
      expect(Object.keys(finding.values).sort()).toEqual([...FINDINGS[finding.code]].sort());
      for (const language of LANGUAGES) {
        const sentence = findingSentence(finding, WORDS[language]);
        // What stood in the file is quoted as it was.
        if (!('cell' in finding.values) && !('customer' in finding.values))
          expect(sentence).toSatisfy(isWhole);
      }
    }
  });
});

describe('the file of rejected lines', () => {
  const LIST = 'Client;Facture;Date;Montant\nDurand;F1;31/01/2024;cent\nMartin;F2;31/01/2024;20,00\n';
  let texts: Readonly<Record<(typeof LANGUAGES)[number], string>>;

  beforeAll(async () => {
    const read = await readReceivables(new TextEncoder().encode(LIST), { fileName: 'liste.csv' });
    if (!read.ok) throw new Error(read.error.code);
    const text = (words: NoticeWords): string =>
      new TextDecoder().decode(rejectionsFile(read.rejections, rejectionWords(words)));
    texts = { fr: text(WORDS.fr), en: text(WORDS.en) };
  });

  it('says why in the language of the screen', () => {
    expect(texts.fr).toMatch(/^Ligne d’origine;Motif du rejet;Client;/);
    expect(texts.fr).toContain('\n2;Montant\u00a0: Le montant «\u00a0cent\u00a0» ne peut pas être lu.');
    expect(texts.en).toMatch(/^Original line;Reason;Client;/);
    expect(texts.en).toContain('\n2;Montant: The amount “cent” cannot be read.');
  });

  it.each(LANGUAGES)('can be corrected and imported again: %s', async (language) => {
    const corrected = texts[language].replace(';cent\r\n', ';100,00\r\n');
    const read = await readReceivables(new TextEncoder().encode(corrected), { fileName: 'corrigees.csv' });
    expect(read.ok && read.inspection).toMatchObject({ invoices: 1, openTotalCents: 10_000, rejected: [] });
  });
});
