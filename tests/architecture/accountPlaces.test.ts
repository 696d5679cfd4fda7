import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, scratchTree, toolPath, type ScratchTree } from './scratchTree';

const ACCOUNT = 'renderer/domain/account/account.ts';

function compileDomain(path: string): Promise<string> {
  const command = toolPath('typescript', 'bin/tsc');
  const project = 'renderer/domain/tsconfig.json';
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, '--build', '--pretty', 'false', project],
      { cwd: path, maxBuffer: 16 * 1024 * 1024 },
      (_error, stdout) => {
        resolve(stdout.replaceAll('\\', '/'));
      },
    );
  });
}

describe('who adds to the account, in a copy,', () => {
  let tree: ScratchTree;
  beforeAll(() => {
    tree = scratchTree({});
    cpSync(join(ROOT, 'renderer/domain'), join(tree.path, 'renderer/domain'), { recursive: true });
  });
  afterAll(() => {
    tree.remove();
  });

  /** What the compiler says, an error with its explanations each, once this stands in the interface. */
  async function errorsWith(interfaceName: string, added: string): Promise<readonly string[]> {
    const text = readFileSync(join(ROOT, ACCOUNT), 'utf8');
    const place = `export interface ${interfaceName} {\n`;
    expect(text).toContain(place);
    writeFileSync(join(tree.path, ACCOUNT), text.replace(place, `${place}${added}\n`));
    const output = await compileDomain(tree.path);
    return output.split(/\n(?=\S)/).filter((error) => error.trim() !== '');
  }

  const saidOf = (errors: readonly string[], file: string): string =>
    errors.filter((error) => error.startsWith(`renderer/domain/${file}(`)).join('\n');

  it('a field, or one that may be absent, decides what becomes of it, and with what a customer begins', async () => {
    const errors = await errorsWith(
      'AccountHead',
      'readonly promisedOn: Day | null;\n readonly sector?: string;',
    );
    expect(saidOf(errors, 'account/accountFields.ts')).toMatch(/promisedOn.*sector/s);
    expect(saidOf(errors, 'receivables/newCustomer.ts')).toContain('promisedOn');
    expect(errors.filter((error) => !/promisedOn|sector/.test(error))).toEqual([]);
  });

  it('a collection decides what becomes of its elements, and with what a customer begins', async () => {
    const errors = await errorsWith(
      'AccountElements',
      'readonly promises: { readonly id: string; readonly on: Day };',
    );
    expect(saidOf(errors, 'account/accountCollections.ts')).toContain('promises');
    expect(saidOf(errors, 'receivables/newCustomer.ts')).toContain('promises');
    expect(errors.filter((error) => !error.includes('promises'))).toEqual([]);
  });
});
