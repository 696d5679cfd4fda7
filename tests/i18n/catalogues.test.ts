import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en, fr } from '../../renderer/i18n/resources';
import { BRIDGE_ERROR_CODES } from '../../electron/bridge/errors';
import { COMPANY_PROBLEM_CODES } from '../../renderer/domain/company/companyProblems';
import { ACT_ERROR_CODES } from '../../renderer/domain/actError';
import { CHANNEL_NAMES, CHANNELS, type ChannelRule } from '../../renderer/domain/plans/channel';
import { DEFAULT_PLAN } from '../../renderer/domain/plans/defaultPlan';
import { REASON_CODES } from '../../renderer/domain/reasons/reasons';
import { ACT_NAMES } from '../../renderer/store/acts/actNames';
import { STORE_ERROR_CODES } from '../../renderer/store/storeError';

/** Every text of a catalogue by its full key: `app.nav.today`. */
function textsOf(catalogue: object, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(catalogue) as [string, unknown][]) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') texts.set(path, value);
    else for (const [inner, text] of textsOf(value as object, path)) texts.set(inner, text);
  }
  return texts;
}

/** The part of a key before its plural ending. */
const pluralStem = (key: string): string => key.replace(/_(one|many|other)$/, '');

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

const french = textsOf(fr);
const english = textsOf(en);

describe('catalogues', () => {
  it('have the same keys in both languages, apart from the French plural "many"', () => {
    const expected = [...french.keys()].filter((key) => !key.endsWith('_many')).sort();
    expect([...english.keys()].sort()).toEqual(expected);
  });

  it('have the same placeholders in both languages', () => {
    for (const [key, text] of english) {
      const source = french.get(key) ?? '';
      // "{{count}} jour" may be "a day" in a singular.
      if (key.endsWith('_one')) continue;
      expect({ key, placeholders: placeholders(text) }).toEqual({ key, placeholders: placeholders(source) });
    }
  });

  it('have every plural form that each language has', () => {
    const forms = (texts: ReadonlyMap<string, string>): Map<string, string[]> => {
      const found = new Map<string, string[]>();
      for (const key of texts.keys()) {
        const stem = pluralStem(key);
        if (stem !== key) found.set(stem, [...(found.get(stem) ?? []), key.slice(stem.length + 1)].sort());
      }
      return found;
    };
    const wanted = (language: string): string[] =>
      new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    expect(wanted('fr')).toEqual(['many', 'one', 'other']);
    for (const [stem, found] of forms(french)) expect([stem, found]).toEqual([stem, wanted('fr')]);
    for (const [stem, found] of forms(english)) expect([stem, found]).toEqual([stem, wanted('en')]);
  });

  it('leave no text empty, nor with spaces at its ends', () => {
    for (const [key, text] of [...french, ...english]) {
      expect([key, text.length > 0]).toEqual([key, true]);
      expect([key, text]).toEqual([key, text.trim()]);
    }
  });

  it('have a sentence for every code that the program can give', () => {
    const has = (prefix: string, codes: readonly string[]): void => {
      for (const code of codes) expect([...french.keys()]).toContain(`${prefix}.${code}`);
    };
    has('bridge', BRIDGE_ERROR_CODES);
    has('bridge.advice', BRIDGE_ERROR_CODES);
    has('store', STORE_ERROR_CODES);
    has('store.advice', STORE_ERROR_CODES);
    has('reasons', REASON_CODES);
    has('reasons.short', REASON_CODES);
    const steps = DEFAULT_PLAN.steps.map(({ id }) => id);
    has('steps.name', steps);
    has('steps.short', steps);
    has('steps.channel', CHANNEL_NAMES);
    for (const { states } of Object.values<ChannelRule>(CHANNELS)) has('steps.state', Object.keys(states));
    has('journal.act', ACT_NAMES);
    const told = new Set([...french.keys()].map((key) => key.replace(/_(one|many|other)$/, '')));
    for (const act of ACT_NAMES) expect([...told]).toContain(`journal.sentence.${act}`);
    has('acts', ACT_ERROR_CODES);
    has('company.problems', COMPANY_PROBLEM_CODES);
  });
});

describe('every text has a place', () => {
  const renderer = resolve(import.meta.dirname, '../../renderer');
  const code = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/^i18n[\\/](fr|en)[\\/]/.test(name))
    .map((name) => readFileSync(join(renderer, name), 'utf8'))
    .join('\n');
  // Keys stand in the code as they are (`nav.today`, `words:nav.today`), or with their last parts put in (`short.${step}`).
  const named = new Set([...code.matchAll(/['"`]([\w.:-]+)['"`]/g)].map(([, key]) => key ?? ''));
  const patterns = [
    ...new Set([...code.matchAll(/`((?:[\w.:-]|\$\{[^}]*\})*\$\{[^`]*)`/g)].map(([, key]) => key ?? '')),
  ]
    .filter((key) => /^(\w+:)?[\w-]+\.[\w.-]*\$\{|^\w+:\$\{|\}\.\w+$/.test(key))
    .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`));
  /** Given by codes that the compiler counts. */
  const byCode = /^(acts|bridge|store|cutWork|notices\.(sentence|separator))\./;

  it.each(Object.keys(fr))('%s', (namespace) => {
    const keys = [...french.keys()].filter((key) => key.startsWith(`${namespace}.`) && !byCode.test(key));
    const nowhere = keys.filter((full) => {
      const key = pluralStem(full.slice(namespace.length + 1));
      return ![key, `${namespace}:${key}`].some(
        (one) => named.has(one) || patterns.some((known) => known.test(one)),
      );
    });
    expect(nowhere).toEqual([]);
  });
});

describe('French typography', () => {
  const mistakes = (pattern: RegExp): string[] =>
    [...french].filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`);

  it('puts a no-break space before : ; ! ? » % and €', () => {
    expect(mistakes(/ [:;!?»%€]/)).toEqual([]);
    // Column names of a file (`code;nom`) have nothing around their separators.
    expect(mistakes(/[\p{L}\d)][;!?»](\s|$)/u)).toEqual([]);
    expect(mistakes(/[\p{L})]:(\s|$)/u)).toEqual([]);
  });

  it('puts a no-break space after «', () => {
    expect(mistakes(/«[^\u00a0]/)).toEqual([]);
  });

  it('uses the curly apostrophe and the one-character ellipsis', () => {
    expect(mistakes(/\p{L}'\p{L}/u)).toEqual([]);
    expect(mistakes(/\.\.\./)).toEqual([]);
  });
});

describe('English', () => {
  it('has no space before punctuation', () => {
    expect([...english].filter(([, text]) => /[ \u00a0][:;!?]/.test(text)).map(([key]) => key)).toEqual([]);
  });
});
