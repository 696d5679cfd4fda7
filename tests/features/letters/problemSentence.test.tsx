import { cleanup, renderHook } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentProblem } from '../../../renderer/documents/documentProblem';
import { type DocumentProblemDetail, problemText } from '../../../renderer/documents/texts/problemText';
import { useProblemSentence } from '../../../renderer/features/letters/useProblemSentence';
import { createI18n } from '../../../renderer/i18n/i18n';
import type { Language } from '../../../renderer/i18n/language';

const DETAILS: readonly DocumentProblemDetail[] = [
  { kind: 'textLength', what: 'paragraph', length: 4012, most: 3000 },
  { kind: 'textLength', what: 'companyLine', length: 240, most: 200 },
  { kind: 'rows', rows: 2345, most: 2000 },
  { kind: 'unreadable', text: '北京 & fils', characters: 'U+5317, U+4EAC' },
  { kind: 'replaced', text: 'Café ☕', characters: 'U+2615' },
  { kind: 'addressLines', lines: 7 },
  { kind: 'addressWidth', line: 'Zone industrielle <du Grand Large>' },
  { kind: 'sender' },
  { kind: 'logo' },
  { kind: 'template', id: 'reminder1', version: 4 },
];

function sayer(language: Language): (detail: DocumentProblemDetail) => string {
  const i18n = createI18n(language);
  const { result } = renderHook(() => useProblemSentence(), {
    wrapper: ({ children }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider>,
  });
  return (detail) => {
    const problem: DocumentProblem = {
      code: 'textTooLong',
      severity: 'refused',
      detail,
      message: problemText(detail),
    };
    return result.current(problem);
  };
}

afterEach(cleanup);

describe('what is wrong with a letter on paper', () => {
  it('is said on French screens as on the command line', () => {
    const say = sayer('fr');
    for (const detail of DETAILS) expect(say(detail)).toBe(problemText(detail));
  });

  it('is said in English on English screens, with its figures and texts', () => {
    const say = sayer('en');
    expect(DETAILS.map(say)).toEqual([
      'The personal paragraph has 4,012 characters, 3,000 at most. Shorten this text.',
      'A line of your company has 240 characters, 200 at most. Shorten this text.',
      'The letter would have 2,345 lines, 2,000 at most. Claim this account by a separate statement.',
      '“北京 & fils” has letters that the font cannot print (U+5317, U+4EAC). Write this text in Latin letters.',
      '“Café ☕” has characters that will be left out or replaced in print (U+2615).',
      'The address has 7 lines, the window of the envelope shows 6. Join some lines of this address.',
      'The line “Zone industrielle <du Grand Large>” is wider than the window of the envelope, even at 9 points. Abbreviate it or spread it over two lines.',
      'The name, address or e-mail of your company does not fit the top of the letter. Shorten it.',
      'The logo is neither a PNG without transparency nor a readable JPEG: letters are printed without it.',
      'The text “reminder1” (version 4) is missing. Choose another text for this step.',
    ]);
  });

  it('names no place that the command line lacks', () => {
    for (const detail of DETAILS) expect(problemText(detail)).not.toMatch(/fiche|réglages/);
  });
});
