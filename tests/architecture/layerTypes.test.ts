import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYERS, ROOT, scratchTree, toolPath, type Layer, type ScratchTree } from './scratchTree';

/** What each layer must not know, used once each. The compiler has to refuse all of them. */
const UNKNOWN: readonly (readonly [layer: Layer, ...names: string[]])[] = [
  [
    'renderer/domain',
    'window',
    'document',
    'console',
    'setTimeout',
    'fetch',
    'crypto',
    'process',
    'indexedDB',
  ],
  ['rpc', 'window', 'document', 'process', 'Buffer'],
  ['renderer/exchange', 'window', 'document', 'process', 'Buffer'],
  ['renderer/documents', 'window', 'document', 'process', 'Buffer'],
  ['renderer/store', 'window', 'document', 'process', 'Buffer'],
  ['renderer/platform', 'process', 'Buffer'],
  ['renderer/i18n', 'process', 'Buffer'],
  ['renderer/ui', 'process', 'Buffer'],
  ['renderer/usecases', 'process', 'Buffer'],
  ['renderer/features', 'process', 'Buffer'],
  ['renderer/app', 'process', 'Buffer'],
  ['electron/bridge', 'window', 'process', 'setTimeout'],
  ['electron/main', 'window', 'document', 'indexedDB'],
  ['electron/archive', 'window', 'document', 'indexedDB'],
  ['electron/preload', 'Buffer'],
  ['build', 'window', 'document', 'indexedDB'],
];

const KNOWN: readonly (readonly [layer: Layer, ...names: string[]])[] = [
  ['renderer/store', 'indexedDB'],
  ['renderer/documents', 'postMessage'],
  ['renderer/app', 'window', 'document'],
  ['rpc', 'MessageChannel', 'AbortSignal'],
  ['electron/main', 'process', 'Buffer'],
  ['electron/archive', 'process', 'Buffer'],
  ['build', 'process', 'Buffer'],
  ['tests', 'process', 'window'],
];

function compile(path: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [toolPath('typescript', 'bin/tsc'), '--build', '--pretty', 'false', 'tsconfig.json'],
      { cwd: path, maxBuffer: 16 * 1024 * 1024 },
      (_error, stdout) => {
        resolve(stdout.replaceAll('\\', '/'));
      },
    );
  });
}

describe('what each layer knows of the world', () => {
  let tree: ScratchTree;
  let output = '';

  beforeAll(async () => {
    const files: Record<string, string> = {};
    for (const [layer, ...names] of UNKNOWN)
      for (const name of names) files[`${layer}/uses-${name}.ts`] = `export const used: unknown = ${name};\n`;
    for (const [layer, ...names] of KNOWN)
      for (const name of names)
        files[`${layer}/knows-${name}.ts`] = `export const used: unknown = ${name};\n`;
    files['renderer/domain/holes.ts'] = 'export const first: number = [1][0];\n';
    files['renderer/usecases/reaches.ts'] =
      "import { used } from '../features/knows';\nexport const it = used;\n";
    files['renderer/features/knows.ts'] = 'export const used = 1;\n';
    tree = scratchTree(files);
    output = await compile(tree.path);
  });
  afterAll(() => {
    tree.remove();
  });

  it.each(UNKNOWN)('%s knows none of its forbidden names', (layer, ...names) => {
    for (const name of names) {
      const line = output.split('\n').find((text) => text.startsWith(`${layer}/uses-${name}.ts`)) ?? '';
      expect(line, `${layer}: ${name}`).toContain(`'${name}'`);
    }
  });

  it.each(KNOWN)('%s knows what it works with', (layer, ...names) => {
    for (const name of names) expect(output).not.toContain(`${layer}/knows-${name}.ts`);
  });

  it('an element that may be missing is not a number', () => {
    expect(output).toMatch(
      /renderer\/domain\/holes\.ts.*Type 'number \| undefined' is not assignable to type 'number'/,
    );
  });

  it('a layer that is not referenced cannot be imported', () => {
    expect(output).toMatch(/renderer\/usecases\/reaches\.ts.*is not listed within the file list of project/);
  });

  it('every layer has its own tsconfig, named by the root', () => {
    const root = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as {
      references: { path: string }[];
    };
    expect(root.references.map(({ path }) => path)).toEqual(LAYERS.map((layer) => `./${layer}`));
    for (const layer of LAYERS) expect(existsSync(join(ROOT, layer, 'tsconfig.json')), layer).toBe(true);
  });
});
