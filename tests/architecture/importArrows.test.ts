import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
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
    readonly to: {
      readonly path?: string | readonly string[];
      readonly pathNot?: string | readonly string[];
    };
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
  ['arrow-rpc', 'rpc/a.ts', "import type { C } from '../renderer/domain/target';"],
  ['rpc-alone', 'rpc/b.ts', "import { Worker } from 'node:worker_threads';"],
  ['rpc-alone', 'rpc/c.ts', "import type { GenericSchema } from 'valibot';"],
  ['arrow-renderer-ui', 'renderer/ui/c.ts', "import { r } from '../../rpc/target';"],
  ['arrow-electron-preload', 'electron/preload/b.ts', "import { r } from '../../rpc/target';"],
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
  ['room-company', 'renderer/domain/company/a.ts', "import { t } from '../terms/target';"],
  ['room-terms', 'renderer/domain/terms/a.ts', "import type { I } from '../account/account';"],
  ['room-plans', 'renderer/domain/plans/a.ts', "import type { R } from '../reasons/target';"],
  ['room-reasons', 'renderer/domain/reasons/a.ts', "import type { I } from '../account/account';"],
  ['room-settings', 'renderer/domain/settings/a.ts', "import type { C } from '../company/target';"],
  ['room-account', 'renderer/domain/account/a.ts', "import { s } from '../statement/target';"],
  ['room-account', 'renderer/domain/account/b.ts', "import type { C } from '../contacts/target';"],
  ['room-holds', 'renderer/domain/holds/a.ts', "import { s } from '../statement/target';"],
  ['room-contacts', 'renderer/domain/contacts/a.ts', "import type { L } from '../letters/target';"],
  ['room-matching', 'renderer/domain/matching/a.ts', "import { s } from '../statement/target';"],
  ['room-identity', 'renderer/domain/identity/a.ts', "import { m } from '../matching/target';"],
  ['room-statement', 'renderer/domain/statement/a.ts', "import { l } from '../latepayment/target';"],
  ['room-latepayment', 'renderer/domain/latepayment/a.ts', "import type { P } from '../reminders/target';"],
  ['room-blockers', 'renderer/domain/blockers/a.ts', "import type { P } from '../reminders/target';"],
  ['room-reminders', 'renderer/domain/reminders/a.ts', "import { l } from '../letters/target';"],
  ['room-reminders', 'renderer/domain/reminders/b.ts', "import { r } from '../receivables/target';"],
  ['room-letters', 'renderer/domain/letters/a.ts', "import { d } from '../desk/target';"],
  ['room-desk', 'renderer/domain/desk/a.ts', "import { p } from '../personaldata/target';"],
  ['room-receivables', 'renderer/domain/receivables/a.ts', "import type { P } from '../reminders/target';"],
  ['room-personaldata', 'renderer/domain/personaldata/a.ts', "import { d } from '../desk/target';"],
  ['room-ground', 'renderer/domain/ground.ts', "import type { I } from './account/account';"],
  ['room-unnamed', 'renderer/domain/cellar/a.ts', "import { m } from '../money';"],
  ['room-desk', 'renderer/domain/desk/b.ts', "import { c } from '../cellar/target';"],
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
  ['renderer/domain/desk/ok.ts', "import { l } from '../letters/target';"],
  ['renderer/domain/letters/ok.ts', "import type { P } from '../reminders/target';"],
  ['renderer/domain/account/ok.ts', "import { m } from '../money';"],
  ['renderer/domain/groundOk.ts', "import { m } from './money';"],
  ['renderer/store/ok.ts', "import type { C } from '../domain/target';"],
  ['renderer/store/rpcOk.ts', "import { r } from '../../rpc/target';"],
  ['electron/main/rpcOk.ts', "import { r } from '../../rpc/target';"],
  ['renderer/platform/ok.ts', "import type { B } from '../../electron/bridge/target';"],
  ['renderer/ui/ok.ts', "import type { Cents } from '../domain/money';"],
  ['electron/main/ok.ts', "import { b } from '../bridge/target';"],
  ['electron/main/archiveOk.ts', "import { a } from '../archive/target';"],
  ['build/commands/archiveOk.ts', "import { a } from '../../electron/archive/target';"],
  ['build/commands/backup/ok.ts', "import { s } from '../../../renderer/store/target';"],
  ['build/commands/ok.ts', "import { d } from '../../renderer/documents/target';"],
  ['tests/domain/ok.ts', "import { s } from '../../renderer/store/target';"],
];

/** As they lie on each other: no room may reach one that comes after it. */
const ROOMS = [
  'company',
  'terms',
  'plans',
  'reasons',
  'settings',
  'account',
  'holds',
  'contacts',
  'matching',
  'identity',
  'statement',
  'latepayment',
  'blockers',
  'reminders',
  'letters',
  'desk',
  'receivables',
  'personaldata',
] as const;

const TARGETS = [
  ...ROOMS.map((room) => `renderer/domain/${room}/target.ts`),
  'renderer/domain/cellar/target.ts',
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
  'rpc/target.ts',
  'tests/support/target.ts',
];

/** What a rule says of an arrow to this file. */
function forbids(rule: Configuration['forbidden'][number], file: string): boolean {
  const matches = (patterns: string | readonly string[] | undefined): boolean =>
    [patterns ?? []].flat().some((pattern) => new RegExp(pattern).test(file));
  return matches(rule.to.path) && !matches(rule.to.pathNot);
}

function cruise(path: string): Promise<readonly Violation[]> {
  const command = toolPath('dependency-cruiser', 'bin/dependency-cruise.mjs');
  const arguments_ = ['--config', 'build/lint/dependency-cruiser.cjs', '--output-type', 'json'];
  const folders = ['electron', 'renderer', 'rpc', 'build', 'tests'];
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
  });
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

  it('the rooms of the domain lie on each other: none may reach one above it', () => {
    const folders = readdirSync(`${ROOT}/renderer/domain`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...ROOMS].sort()).toEqual(folders.sort());
    ROOMS.forEach((room, floor) => {
      const rule = configuration.forbidden.find(({ name }) => name === `room-${room}`);
      if (rule === undefined) throw new Error(`no rule for ${room}`);
      for (const above of ROOMS.slice(floor + 1))
        expect(forbids(rule, `renderer/domain/${above}/any.ts`), `${room} -> ${above}`).toBe(true);
      expect(forbids(rule, 'renderer/domain/money.ts'), room).toBe(false);
      expect(forbids(rule, `renderer/domain/${room}/any.ts`), room).toBe(false);
    });
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
