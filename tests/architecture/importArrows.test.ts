import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, scratchTree, toolPath, type ScratchTree } from './scratchTree';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

interface Configuration {
  readonly forbidden: readonly {
    readonly name: string;
    readonly comment: string;
    readonly severity: string;
  }[];
}

const configuration = createRequire(import.meta.url)(
  `${ROOT}/build/lint/dependency-cruiser.cjs`,
) as Configuration;

/** [rule, importing file, what it imports]. Type-only imports are arrows like the others. */
const BROKEN: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['arrow-renderer-domain', 'renderer/domain/a.ts', "import type { Store } from '../store/target';"],
  ['arrow-renderer-domain', 'renderer/domain/b.ts', "import { t } from '../i18n/target';"],
  ['arrow-renderer-exchange', 'renderer/exchange/a.ts', "import type { D } from '../documents/target';"],
  ['arrow-renderer-documents', 'renderer/documents/a.ts', "import { s } from '../store/target';"],
  ['arrow-renderer-store', 'renderer/store/a.ts', "import { e } from '../exchange/target';"],
  ['arrow-renderer-store', 'renderer/store/b.ts', "import { u } from '../usecases/target';"],
  ['arrow-renderer-platform', 'renderer/platform/a.ts', "import { s } from '../store/target';"],
  ['arrow-renderer-i18n', 'renderer/i18n/a.ts', "import { u } from '../ui/target';"],
  ['arrow-renderer-i18n', 'renderer/i18n/b.ts', "import type { R } from '../exchange/target';"],
  ['arrow-renderer-ui', 'renderer/ui/a.ts', "import type { Account } from '../domain/account/account';"],
  ['arrow-renderer-ui', 'renderer/ui/b.ts', "import { s } from '../store/target';"],
  ['arrow-renderer-usecases', 'renderer/usecases/a.ts', "import { f } from '../features/one/target';"],
  ['arrow-renderer-usecases', 'renderer/usecases/b.ts', "import { t } from '../i18n/target';"],
  ['arrow-renderer-features', 'renderer/features/one/a.ts', "import { app } from '../../app/target';"],
  [
    'arrow-renderer-features',
    'renderer/features/one/b.ts',
    "import type { B } from '../../../electron/bridge/target';",
  ],
  ['arrow-renderer-app', 'renderer/app/a.ts', "import { m } from '../../electron/main/target';"],
  ['arrow-electron-bridge', 'electron/bridge/a.ts', "import type { C } from '../../renderer/domain/target';"],
  [
    'arrow-electron-archive',
    'electron/archive/a.ts',
    "import type { C } from '../../renderer/domain/target';",
  ],
  ['arrow-electron-archive', 'electron/archive/b.ts', "import { m } from '../main/target';"],
  ['arrow-electron-preload', 'electron/preload/a.ts', "import { m } from '../main/target';"],
  ['arrow-electron-main', 'electron/main/a.ts', "import type { C } from '../../renderer/domain/target';"],
  ['arrow-build', 'build/commands/b.ts', "import { u } from '../../renderer/i18n/target';"],
  ['arrow-build', 'build/commands/a.ts', "import { s } from '../../renderer/store/target';"],
  [
    'arrow-build-commands/backup',
    'build/commands/backup/a.ts',
    "import { m } from '../../../electron/main/target';",
  ],
  [
    'arrow-build-commands/backup',
    'build/commands/backup/b.ts',
    "import { f } from '../../../renderer/features/one/target';",
  ],
  ['arrow-build', 'build/commands/lettres/a.ts', "import { s } from '../../../renderer/store/target';"],
  ['features-apart', 'renderer/features/one/c.ts', "import type { F } from '../two/target';"],
  ['domain-packages', 'renderer/domain/c.ts', "import type { GenericSchema } from 'valibot';"],
  ['renderer-without-node', 'renderer/exchange/b.ts', "import { readFileSync } from 'node:fs';"],
  ['renderer-without-electron', 'renderer/platform/b.ts', "import type { App } from 'electron';"],
  [
    'renderer-without-electron',
    'renderer/usecases/c.ts',
    "import { p } from '../../electron/preload/target';",
  ],
  ['react-in-screens-only', 'renderer/usecases/d.ts', "import { useState } from 'react';"],
  ['react-in-screens-only', 'renderer/i18n/c.ts', "import { useTranslation } from 'react-i18next';"],
  ['react-in-screens-only', 'renderer/store/c.ts', "import type { ReactNode } from 'react';"],
  ['bridge-packages', 'electron/bridge/b.ts', "import { Temporal } from 'temporal-polyfill';"],
  ['program-without-tests', 'renderer/store/d.ts', "import { b } from '../../tests/support/target';"],
  ['no-circular', 'renderer/domain/circleA.ts', "import type { B } from './circleB';"],
  ['no-orphans', 'renderer/domain/orphan.ts', 'export const alone = 1;'],
  ['resolvable', 'renderer/domain/d.ts', "import { nothing } from './nowhere';"],
  ['declared-packages', 'electron/main/b.ts', "import { rollup } from 'rolldown';"],
];

const ALLOWED: readonly (readonly [file: string, imports: string])[] = [
  ['renderer/app/ok.ts', "import { f } from '../features/one/target';"],
  ['renderer/features/one/ok.ts', "import { u } from '../../usecases/target';"],
  ['renderer/usecases/ok.ts', "import { s } from '../store/target';"],
  ['renderer/store/ok.ts', "import type { C } from '../domain/target';"],
  ['renderer/platform/ok.ts', "import type { B } from '../../electron/bridge/target';"],
  ['renderer/ui/ok.ts', "import type { Cents } from '../domain/money';"],
  ['electron/main/ok.ts', "import { b } from '../bridge/target';"],
  ['electron/main/archiveOk.ts', "import { a } from '../archive/target';"],
  ['build/commands/archiveOk.ts', "import { a } from '../../electron/archive/target';"],
  ['build/commands/backup/ok.ts', "import { s } from '../../../renderer/store/target';"],
  ['build/commands/ok.ts', "import { d } from '../../renderer/documents/target';"],
  ['tests/domain/ok.ts', "import { s } from '../../renderer/store/target';"],
];

const TARGETS = [
  ...['app', 'usecases', 'store', 'documents', 'exchange', 'platform', 'ui', 'i18n', 'domain'].map(
    (layer) => `renderer/${layer}/target.ts`,
  ),
  'renderer/features/one/target.ts',
  'renderer/features/two/target.ts',
  'renderer/domain/money.ts',
  'renderer/domain/account/account.ts',
  'electron/main/target.ts',
  'electron/preload/target.ts',
  'electron/bridge/target.ts',
  'electron/archive/target.ts',
  'tests/support/target.ts',
];

function cruise(path: string): Promise<readonly Violation[]> {
  const command = toolPath('dependency-cruiser', 'bin/dependency-cruise.mjs');
  const arguments_ = ['--config', 'build/lint/dependency-cruiser.cjs', '--output-type', 'json'];
  const folders = ['electron', 'renderer', 'build', 'tests'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [command, ...arguments_, ...folders],
      { cwd: path, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (stdout === '') reject(new Error(stderr, { cause: error }));
        else resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
      },
    );
  });
}

describe('who may import whom', () => {
  let tree: ScratchTree;
  let violations: readonly Violation[] = [];

  beforeAll(async () => {
    const files: Record<string, string> = {
      'renderer/domain/circleB.ts': "import type { A } from './circleA';\nexport type B = A;\n",
    };
    for (const target of TARGETS) files[target] = 'export const target = 1;\n';
    const put = (file: string, imports: string): void => {
      if (file in files) throw new Error(`${file} is written twice: one of its imports would go untried`);
      files[file] = `${imports}\n`;
    };
    for (const [, file, imports] of BROKEN) put(file, imports);
    for (const [file, imports] of ALLOWED) put(file, imports);
    tree = scratchTree(files);
    violations = await cruise(tree.path);
  }, 120_000);
  afterAll(() => {
    tree.remove();
  });

  it.each(BROKEN)('%s: %s may not say %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it.each(ALLOWED)('%s may say %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });

  it('each rule is broken here, stops the test command, and says what to do', () => {
    const broken = new Set(BROKEN.map(([rule]) => rule));
    expect(configuration.forbidden.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
    for (const { name, comment, severity } of configuration.forbidden) {
      expect(severity, name).toBe('error');
      expect(comment.length, name).toBeGreaterThan(30);
    }
  });
});
