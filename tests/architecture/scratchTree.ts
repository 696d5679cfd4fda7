import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Folders with a tsconfig of their own. */
export const LAYERS = [
  'rpc',
  'renderer/domain',
  'renderer/exchange',
  'renderer/documents',
  'renderer/store',
  'renderer/platform',
  'renderer/i18n',
  'renderer/ui',
  'renderer/usecases',
  'renderer/features',
  'renderer/app',
  'electron/bridge',
  'electron/archive',
  'electron/main',
  'electron/preload',
  'build',
  'tests',
] as const;
export type Layer = (typeof LAYERS)[number];

const CONFIGURATION = [
  'package.json',
  'eslint.config.js',
  'tsconfig.json',
  'tsconfig.base.json',
  'build/lint',
  ...LAYERS.map((layer) => `${layer}/tsconfig.json`),
];

export interface ScratchTree {
  readonly path: string;
  remove(): void;
}

/**
 * An empty copy of the house outside the repository: the tools' own configuration and no code but the given files. There a
 * rule can be broken on purpose, and the tool asked as `npm test` asks it.
 */
export function scratchTree(files: Readonly<Record<string, string>>): ScratchTree {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'encours-house-')));
  for (const name of CONFIGURATION) cpSync(join(ROOT, name), join(path, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(path, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The command line of a tool among the installed packages. */
export function toolPath(packageName: string, script: string): string {
  return join(ROOT, 'node_modules', packageName, script);
}
