import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import house from '../../build/lint/housePlugin.js';
import { scratchTree, type ScratchTree } from './scratchTree';

interface Broken {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
  /** What the message tells to do instead; for rules of others, a part of their own words. */
  readonly says: string;
}

const BROKEN: readonly Broken[] = [
  {
    rule: 'house/dexie-only-in-store',
    file: 'renderer/usecases/dexie.ts',
    code: "import { Dexie } from 'dexie';\nexport const database = new Dexie('x');\n",
    says: 'Read through a query of store/queries and write through an act of store/acts',
  },
  {
    rule: 'house/dexie-only-in-store',
    file: 'renderer/features/typeOnly/dexieType.ts',
    code: "import type { Table } from 'dexie';\nexport type Rows = Table<number>;\n",
    says: 'Dexie is used in renderer/store only',
  },
  {
    rule: 'house/dexie-only-in-store',
    file: 'build/commands/dexieLater.ts',
    code: "export const later = import('dexie');\n",
    says: 'Dexie is used in renderer/store only',
  },
  {
    rule: 'house/live-queries-only-in-screens',
    file: 'renderer/usecases/live.ts',
    code: "export { useLiveQuery } from 'dexie-react-hooks';\n",
    says: 'await a query of store/queries',
  },
  {
    rule: 'house/pdfmake-only-in-renderer',
    file: 'renderer/documents/letterPage.ts',
    code: "import pdfMake from 'pdfmake/build/pdfmake';\nexport const maker: unknown = pdfMake;\n",
    says: 'ask documentsClient for bytes',
  },
  {
    rule: 'house/open-external-only-in-security',
    file: 'electron/main/menu/help.ts',
    code: "import { shell } from 'electron';\nvoid shell.openExternal('https://example.invalid');\n",
    says: 'Only electron/main/security opens an address',
  },
  {
    rule: 'house/open-external-only-in-security',
    file: 'electron/main/menu/taken.ts',
    code: "import { shell } from 'electron';\nconst { openExternal } = shell;\nvoid openExternal('https://example.invalid');\n",
    says: 'Only electron/main/security opens an address',
  },
  {
    rule: 'house/no-literal-text',
    file: 'renderer/features/letters/Title.tsx',
    code: 'export const Title = (): unknown => <h1>Lettres du jour</h1>;\n',
    says: 'Add a key to fr and en',
  },
  {
    rule: 'house/no-literal-text',
    file: 'renderer/ui/CloseButton.tsx',
    code: 'export const CloseButton = (): unknown => <button aria-label="Fermer" />;\n',
    says: 'Add a key to fr and en',
  },
  {
    rule: 'house/no-literal-text',
    file: 'renderer/app/Count.tsx',
    code: 'export const Count = (p: { n: number }): unknown => <p>{`${p.n} lettres`}</p>;\n',
    says: 'Add a key to fr and en',
  },
  {
    rule: 'house/no-literal-text',
    file: 'renderer/app/Choice.tsx',
    code: "export const Choice = (p: { on: boolean }): unknown => <p>{p.on ? 'oui' : '-'}</p>;\n",
    says: 'Add a key to fr and en',
  },
  {
    rule: 'house/no-sentences',
    file: 'renderer/exchange/message.ts',
    code: "export const message = 'Le montant manque.';\n",
    says: 'Give a code and its values',
  },
  {
    rule: 'house/no-sentences',
    file: 'renderer/exchange/csv/column.ts',
    code: "export const column = 'Échéance';\n",
    says: 'Give a code and its values',
  },
  {
    rule: 'house/no-sentences',
    file: 'renderer/usecases/title.ts',
    code: 'export const title = (day: string): string => `Relances du ${day}`;\n',
    says: 'take the text as an argument',
  },
  {
    rule: 'house/no-sentences',
    file: 'renderer/usecases/copy.ts',
    code: 'export const copy = (day: string): string => `Duplicata ${day}`;\n',
    says: 'take the text as an argument',
  },
  {
    rule: 'house/formatting-only-in-i18n',
    file: 'renderer/usecases/amountText.ts',
    code: 'export const amount = (n: number): string => n.toFixed(2);\n',
    says: 'Use its formatting functions',
  },
  {
    rule: 'house/formatting-only-in-i18n',
    file: 'renderer/features/letters/Amount.tsx',
    code: 'export const amount = (n: number): string => n.toFixed(2);\n',
    says: 'Use its formatting functions',
  },
  {
    rule: 'house/formatting-only-in-i18n',
    file: 'renderer/app/amountFormat.ts',
    code: "export const format = new Intl.NumberFormat('fr-FR');\n",
    says: 'Use its formatting functions',
  },
  {
    rule: 'house/no-clock-in-domain',
    file: 'renderer/domain/now.ts',
    code: 'export const now = new Date();\n',
    says: 'today is an argument',
  },
  {
    rule: 'house/no-clock-in-domain',
    file: 'renderer/domain/stamp.ts',
    code: 'export const stamp = Date.now();\n',
    says: 'today is an argument',
  },
  {
    rule: 'house/no-clock-in-domain',
    file: 'renderer/domain/dated.ts',
    code: 'export interface Dated { on: Date }\n',
    says: 'today is an argument',
  },
  {
    rule: 'house/no-clock-in-domain',
    file: 'renderer/domain/temporalNow.ts',
    code: "import { Temporal } from 'temporal-polyfill';\nexport const now = Temporal.Now.plainDateISO();\n",
    says: 'today is an argument',
  },
  {
    rule: 'house/no-clock-in-domain',
    file: 'renderer/domain/elapsed.ts',
    code: 'declare const performance: { now(): number };\nexport const elapsed = performance.now();\n',
    says: 'today is an argument',
  },
  {
    rule: 'house/no-chance-in-domain',
    file: 'renderer/domain/newId.ts',
    code: 'export const id = Math.random();\n',
    says: 'identifiers come in as arguments',
  },
  {
    rule: 'house/no-locale-in-domain',
    file: 'renderer/domain/sorted.ts',
    code: "export const order = 'a'.localeCompare('b');\n",
    says: 'compare with < and >',
  },
  {
    rule: 'house/no-barrel',
    file: 'renderer/store/index.ts',
    code: "export * from './database';\n",
    says: 'import the thing from the file that is named for it',
  },
  {
    rule: 'house/no-barrel',
    file: 'tests/support/all.ts',
    code: "export { anAccount } from './builders';\n",
    says: 'import the thing from the file that is named for it',
  },
  {
    rule: 'house/no-raw-html',
    file: 'renderer/features/letters/Raw.tsx',
    code: 'export const Raw = (p: { t: string }): unknown => <p dangerouslySetInnerHTML={{ __html: p.t }} />;\n',
    says: 'give React the string itself',
  },
  {
    rule: 'house/no-raw-html',
    file: 'renderer/app/inner.ts',
    code: 'export function fill(e: { innerHTML: string }, t: string): void {\n  e.innerHTML = t;\n}\n',
    says: 'give React the string itself',
  },
  {
    rule: 'max-lines',
    file: 'renderer/domain/long.ts',
    code: Array.from({ length: 351 }, (_, n) => `export const a${String(n)} = ${String(n)};\n`).join(''),
    says: 'too many lines (351)',
  },
  {
    rule: 'no-console',
    file: 'renderer/store/noise.ts',
    code: "export function noise(): void {\n  (globalThis as { console?: { log(t: string): void } }).console?.log('x');\n  console.log('x');\n}\n",
    says: 'Unexpected console statement',
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    file: 'renderer/domain/loose.ts',
    code: 'export const loose: any = 1;\n',
    says: 'Unexpected any',
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    file: 'renderer/domain/silenced.ts',
    code: "// @ts-ignore: no\nexport const silenced: number = 'x';\n",
    says: '@ts-ignore',
  },
  {
    // A comment does not switch a rule off.
    rule: '@typescript-eslint/no-explicit-any',
    file: 'renderer/domain/switchedOff.ts',
    code: '/* eslint-disable */\nexport const loose: any = 1;\n',
    says: 'Unexpected any',
  },
  {
    // The rules that need types are on: they see through names.
    rule: '@typescript-eslint/no-floating-promises',
    file: 'renderer/usecases/forgotten.ts',
    code: 'async function save(): Promise<void> {\n  await Promise.resolve();\n}\nsave();\n',
    says: 'Promises must be awaited',
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'renderer/domain/forgottenCase.ts',
    code: "export function f(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
    says: 'Switch is not exhaustive',
  },
  {
    rule: 'react-hooks/rules-of-hooks',
    file: 'renderer/features/letters/Hook.tsx',
    code: "import { useState } from 'react';\nexport function Hook(p: { on: boolean }): unknown {\n  if (p.on) useState(1);\n  return null;\n}\n",
    says: 'called conditionally',
  },
];

/** Places where the same code is allowed: a rule that shouts everywhere teaches nothing. */
const ALLOWED: readonly { file: string; code: string }[] = [
  {
    file: 'renderer/store/tables.ts',
    code: "import type { Table } from 'dexie';\nexport type Rows = Table<number>;\n",
  },
  {
    file: 'renderer/documents/render.ts',
    code: "import pdfMake from 'pdfmake/build/pdfmake';\nexport const maker: unknown = pdfMake;\n",
  },
  {
    file: 'renderer/features/customers/Live.tsx',
    code: "import { useLiveQuery } from 'dexie-react-hooks';\nexport const live: unknown = useLiveQuery;\n",
  },
  {
    file: 'electron/main/security/openAddress.ts',
    code: "import { shell } from 'electron';\nvoid shell.openExternal('https://example.invalid');\n",
  },
  {
    file: 'renderer/ui/Dash.tsx',
    code: 'export const Dash = (p: { n: string }): unknown => <p data-kind="none">{p.n} : - 12 %</p>;\n',
  },
  {
    file: 'renderer/exchange/broken.ts',
    code: "export class BrokenError extends Error {\n  constructor(line: number) {\n    super(`no end in line ${line}`);\n  }\n}\nexport const words = ['CHEQUE', 'REMISE'] as const;\nexport const html = (text: string): boolean => text.startsWith('<!doctype html');\n",
  },
  {
    file: 'renderer/usecases/personaldata/exportWords.ts',
    code: "export const title = 'Échéance de la facture';\n",
  },
  { file: 'renderer/i18n/format.ts', code: "export const format = new Intl.NumberFormat('fr-FR');\n" },
];

const OURS = /^(house\/|max-lines|no-console)/;

describe('the lint rules of the house', () => {
  let tree: ScratchTree;
  let results: ESLint.LintResult[] = [];

  beforeAll(async () => {
    tree = scratchTree(Object.fromEntries([...BROKEN, ...ALLOWED].map(({ file, code }) => [file, code])));
    results = await new ESLint({ cwd: tree.path }).lintFiles([
      'electron',
      'renderer',
      'build/commands',
      'tests',
    ]);
  });
  afterAll(() => {
    tree.remove();
  });

  const messagesOf = (file: string): { rule: string | null; message: string; severity: number }[] =>
    (results.find(({ filePath }) => filePath.replaceAll('\\', '/').endsWith(`/${file}`))?.messages ?? []).map(
      ({ ruleId, message, severity }) => ({ rule: ruleId, message, severity }),
    );

  it.each(BROKEN)('$rule speaks up in $file', ({ rule, file, says }) => {
    const found = messagesOf(file).filter((message) => message.rule === rule);
    expect(found.map(({ message }) => message).join('\n')).toContain(says);
    expect(found.every(({ severity }) => severity === 2)).toBe(true);
  });

  it.each(ALLOWED)('no rule of ours speaks up in $file', ({ file }) => {
    const found = messagesOf(file);
    expect(found.filter(({ rule }) => rule === null || OURS.test(rule))).toEqual([]);
  });

  it('each rule of the house is broken here', () => {
    const broken = new Set(BROKEN.map(({ rule }) => rule));
    expect(Object.keys(house.rules).filter((name) => !broken.has(`house/${name}`))).toEqual([]);
  });
});
