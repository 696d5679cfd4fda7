import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS_EMBEDDED } from '../../renderer/documents/pdf/fontObjects';
import { printableText } from '../../renderer/documents/texts/printable';
import { DEFAULT_TEMPLATES } from '../../renderer/documents/texts/defaultTemplates';
import { formFor, parseTemplate } from '../../renderer/documents/texts/template';
import { aCompany } from '../support/builders';
import { FONTS, STEPS, aLetter, checkLetter, renderLetter } from './models';
import { readPdf } from './readPdf';

describe('the font', () => {
  it('has every character of every letter text, in both weights, the narrow no-break space too', () => {
    const all = new Set(JSON.stringify(DEFAULT_TEMPLATES) + ALWAYS_EMBEDDED);
    all.delete('\n');
    expect(all).toContain('\u202f');
    for (const character of all) {
      const codePoint = character.codePointAt(0) ?? 0;
      expect([character, FONTS.regular.face.glyphOf(codePoint)]).not.toContain(undefined);
      expect([character, FONTS.semiBold.face.glyphOf(codePoint)]).not.toContain(undefined);
    }
  });

  it('has digits of one width, so that columns of figures stand under each other', () => {
    for (const font of [FONTS.regular, FONTS.semiBold]) {
      const widths = Array.from('0123456789', (digit) => font.widthOfString(digit, 10));
      expect(new Set(widths).size).toBe(1);
    }
  });
});

describe('French typography of the texts', () => {
  it.each(STEPS)('%s has no-break spaces, typographic apostrophes and no double space', (step) => {
    const json = JSON.parse(
      readFileSync(fileURLToPath(new URL(`../../assets/letters/${step}.json`, import.meta.url)), 'utf8'),
    ) as unknown;
    const strings: string[] = [];
    JSON.stringify(json, (_, value: unknown) => {
      if (typeof value === 'string') strings.push(value);
      return value;
    });
    for (const text of strings) {
      expect(text).not.toMatch(/ [:;!?»%€]/);
      expect(text).not.toMatch(/« |'| {2}/);
      expect(text).not.toMatch(/\p{L}[;!?]/u);
    }
  });
});

describe('letter texts are untrusted', () => {
  const source = (): Record<string, unknown> =>
    JSON.parse(
      readFileSync(fileURLToPath(new URL('../../assets/letters/reminder1.json', import.meta.url)), 'utf8'),
    ) as Record<string, unknown>;

  it('refuses unknown placeholders, unknown keys, other types and endless texts', () => {
    const broken = (change: (form: Record<string, unknown>) => void): unknown => {
      const json = source();
      change((json['forms'] as Record<string, Record<string, unknown>>)['business'] ?? {});
      return json;
    };
    expect(() => parseTemplate(source())).not.toThrow();
    expect(() => parseTemplate(broken((form) => (form['salutation'] = 'Bonjour {{iban}}')))).toThrow(
      /salutation/,
    );
    expect(() => parseTemplate(broken((form) => (form['salutation'] = 'Bonjour {{constructor}}')))).toThrow();
    expect(() => parseTemplate(broken((form) => (form['salutation'] = 'Bonjour {')))).toThrow();
    expect(() => parseTemplate(broken((form) => (form['script'] = 'x')))).toThrow();
    expect(() => parseTemplate(broken((form) => (form['opening'] = [42])))).toThrow();
    expect(() => parseTemplate(broken((form) => (form['politeness'] = 'a'.repeat(3000))))).toThrow();
    expect(() => parseTemplate({ ...source(), step: 'reminder1' })).toThrow();
    expect(() => parseTemplate({ ...source(), id: '' })).toThrow(/id/);
    expect(() => parseTemplate({ ...source(), version: 0 })).toThrow(/version/);
    expect(() => parseTemplate({ ...source(), version: 1.5 })).toThrow(/version/);
    expect(() => parseTemplate({ ...source(), name: 'a'.repeat(61) })).toThrow(/name/);
    expect(() => parseTemplate(null)).toThrow();
  });

  it('writes to a public buyer as to a business where no other law is named', () => {
    const own = parseTemplate(source());
    expect(formFor(own, 'public')).toBe(own.forms.business);
    const withPublic = parseTemplate({
      ...source(),
      forms: { ...own.forms, public: { ...own.forms.business, salutation: 'Madame la Directrice,' } },
    });
    expect(formFor(withPublic, 'public').salutation).toBe('Madame la Directrice,');
  });
});

describe('names that the font cannot print', () => {
  it('leaves pictures out with a warning and keeps the name', async () => {
    const model = aLetter({ customerName: 'Chez Léa 🌸✨', window: ['Chez Léa 🌸✨', '69000 LYON'] });
    const [problem] = checkLetter(model);
    expect(problem).toMatchObject({ code: 'characterReplaced', severity: 'warning' });
    expect(problem?.message).toContain('U+1F338');
    const { text } = await readPdf(await renderLetter(model));
    expect(text).toContain('Chez Léa 69000 LYON');
  });

  it('refuses letters of another script, and shows them as ? in a preview', async () => {
    for (const name of ['مطعم دمشق', 'שלום', '東京商事']) {
      const model = aLetter({ customerName: name, window: [name, '69000 LYON'] });
      expect(checkLetter(model)).toMatchObject([{ code: 'characterUnreadable', severity: 'refused' }]);
      await expect(renderLetter(model)).rejects.toThrow('caractères latins');
      const { text } = await readPdf(await renderLetter(model, { preview: true }));
      expect(text).toContain('???');
    }
  });

  it('prints neighbours’ alphabets and decomposed accents as they are', async () => {
    const name = 'Łukasz Dvořák & Şahin e\u0301te\u0301';
    const model = aLetter({ customerName: name, window: [name, '69000 LYON'] });
    expect(checkLetter(model)).toEqual([]);
    const { text } = await readPdf(await renderLetter(model));
    expect(text).toContain('Łukasz Dvořák & Şahin été');
  });

  it('removes direction marks and control characters without a word', () => {
    expect(printableText('Du\u202erand\u0007\u200b & Fils', FONTS)).toEqual({
      text: 'Durand & Fils',
      replaced: [],
      unreadable: false,
    });
  });

  it('always gives text that the font can print', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (source) => {
        for (const character of printableText(source, FONTS).text)
          expect(
            character === '\n' || FONTS.regular.face.glyphOf(character.codePointAt(0) ?? 0) !== undefined,
          ).toBe(true);
      }),
    );
  });

  it('refuses a name of 400 000 characters at once', () => {
    const name = 'x'.repeat(400_000);
    const started = performance.now();
    const problems = checkLetter(aLetter({ customerName: name, window: [name, '69000 LYON'] }));
    expect(problems.every((problem) => problem.code === 'textTooLong')).toBe(true);
    expect(problems[0]?.message.replaceAll(/\s/g, ' ')).toContain('400 000 caractères');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('refuses an endless name in a preview too', async () => {
    await expect(
      renderLetter(aLetter({ customerName: 'x'.repeat(400_000) }), { preview: true }),
    ).rejects.toThrow('Raccourcissez');
  });
});

describe('the sender', () => {
  it('says when the block does not fit, and when the logo cannot be printed', () => {
    const sender = aCompany({ email: 'a'.repeat(90), logo: 'data:image/png;base64,AAAA' });
    expect(checkLetter(aLetter({ sender })).map((problem) => problem.code)).toEqual([
      'senderTooLong',
      'logoUnreadable',
    ]);
  });
});
