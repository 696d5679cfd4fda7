import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

/** The compiler writes paths with slashes everywhere. */
const DOCUMENTS = join(import.meta.dirname, '..', '..', 'renderer', 'documents').replaceAll('\\', '/');
const KINDS = `${DOCUMENTS}/kinds.ts`;
const COMPOSER = `${DOCUMENTS}/relation/relationComposer.ts`;
const CALLER = `${DOCUMENTS}/relation/caller.ts`;
/** What handles documents of all kinds. */
const HANDLERS = ['render.ts', 'documentsMethods.ts', 'documentsClient.ts'].map(
  (name) => `${DOCUMENTS}/${name}`,
);

/** A kind that the program does not have, in its folder. */
const NEW_COMPOSER = `
import type { Composer } from '../composer';
import type { TemplateRef } from '../texts/template';
export interface Relation { readonly customer: string; readonly template: TemplateRef }
export const relationComposer: Composer<Relation> = {
  label: ({ customer }) => customer,
  problems: () => [],
  facts: ({ customer }) => ({ title: customer, author: '', subject: '', day: '2026-06-15' }),
  compose: ({ customer }) => ({
    bookmark: customer,
    definition: { content: [{ text: customer }], pageMargins: [0, 0, 0, 0], defaultStyle: {} },
    compact: null,
    images: new Map(),
    mark: null,
  }),
};
`;

/** Who asks for documents; what must not compile says so at the end of its line. */
const NEW_CALLER = `
import type { DocumentModel } from '../kinds';
const template = { id: 'a', version: 1 };
const texts = { title: '', established: '', footer: '', code: '', copy: '', sections: [], fill: '' };
const sheet = { company: '', day: '2026-06-15' as never, code: '', language: 'fr-FR' as const, texts };
export const asked: readonly DocumentModel[] = [
  { kind: 'relation', model: { customer: 'x', template }, templates: {} },
  { kind: 'recovery', model: sheet },
  { kind: 'relation', model: { customer: 'x', template } }, // refused: no templates
  { kind: 'recovery', model: { customer: 'x', template }, templates: {} }, // refused: the model of another kind
  { kind: 'parrot', model: sheet }, // refused: no such kind
];
`;

describe('a new kind of document', () => {
  let errors: { readonly file: string; readonly line: string }[] = [];

  beforeAll(() => {
    const kinds = readFileSync(KINDS, 'utf8');
    const withLine = kinds
      .replace(
        '  recovery: recoveryComposer,\n',
        '  recovery: recoveryComposer,\n  relation: relationComposer,\n',
      )
      .replace('import ', "import { relationComposer } from './relation/relationComposer';\nimport ");
    const own = new Map([
      [KINDS, withLine],
      [COMPOSER, NEW_COMPOSER],
      [CALLER, NEW_CALLER],
    ]);
    const config = ts.getParsedCommandLineOfConfigFile(
      `${DOCUMENTS}/tsconfig.json`,
      { composite: false, emitDeclarationOnly: false, noEmit: true },
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
    );
    if (config === undefined) throw new Error('documents have no tsconfig');
    const host = ts.createCompilerHost(config.options);
    const { readFile, fileExists, directoryExists } = host;
    host.readFile = (name) => own.get(name) ?? readFile(name);
    host.fileExists = (name) => own.has(name) || fileExists(name);
    host.directoryExists = (name) => name === dirname(CALLER) || (directoryExists?.(name) ?? false);
    host.getSourceFile = (name, language) => {
      const text = host.readFile(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, language);
    };
    const files = [KINDS, ...HANDLERS, COMPOSER, CALLER];
    const declarations = config.fileNames.filter((name) => name.endsWith('.d.ts'));
    const program = ts.createProgram([...declarations, ...files], config.options, host);
    const told = files.flatMap((name) => program.getSemanticDiagnostics(program.getSourceFile(name)));
    errors = told.map(({ file, start }) => {
      const at = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
      return { file: file?.fileName ?? '', line: file?.text.split('\n')[at]?.trim() ?? '' };
    });
  }, 120_000);

  it('is its folder and one line: worker, client and renderer take it as they are', () => {
    expect(errors.filter(({ file }) => file !== CALLER)).toEqual([]);
  });

  it('is asked for with its own model, and with templates where that names one', () => {
    const told = errors.filter(({ file }) => file === CALLER).map(({ line }) => line);
    const refused = NEW_CALLER.split('\n').filter((line) => line.includes('// refused'));
    expect([...new Set(told)]).toEqual(refused.map((line) => line.trim()));
  });
});
