import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { ROOT } from './scratchTree';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

function git(...arguments_: string[]): string[] {
  return execFileSync('git', arguments_, { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
}
interface Lock {
  readonly packages: Record<
    string,
    { readonly version?: string; readonly resolved?: string; readonly integrity?: string }
  >;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as Lock;
const tracked = git('ls-files');
const code = tracked.filter((name) => /\.(ts|tsx|js|cjs|mjs)$/.test(name));

describe('the packages', () => {
  it('are pinned exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('are bundled: none is installed beside the program', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it('are in the lock file for Windows and macOS too', () => {
    const names = Object.keys(lock.packages);
    for (const family of ['@rolldown/binding', 'lightningcss'])
      for (const system of ['win32-x64', 'darwin-arm64', 'darwin-x64', 'linux-x64'])
        expect(
          names.some((name) => name.includes(`${family}-${system}`)),
          `${family} for ${system}`,
        ).toBe(true);
  });

  it('are in the lock file with their fingerprints, and without the host they were fetched from', () => {
    const text = read('package-lock.json');
    expect(text).not.toMatch(/"resolved"\s*:\s*"https?:/);
    expect(text).not.toMatch(/https?:\/\/[^"\s]*(registry|artifact|mirror|proxy|nexus|verdaccio)/i);
    const unsigned = Object.entries(lock.packages).filter(
      ([name, { integrity }]) => name !== '' && !integrity,
    );
    expect(unsigned.map(([name]) => name)).toEqual([]);
  });
});

describe('the tree', () => {
  it('keeps build/ and ignores what is built', () => {
    expect(tracked.some((name) => name.startsWith('build/commands/'))).toBe(true);
    expect(tracked.some((name) => name.startsWith('build/lint/'))).toBe(true);
    expect(tracked.filter((name) => /^(out|release|node_modules|\.cache)\//.test(name))).toEqual([]);
    expect(
      git('check-ignore', 'out/main/index.js', 'release/x.exe', '.cache/types/x', 'node_modules/x'),
    ).toHaveLength(4);
    expect(() => git('check-ignore', 'build/commands/new.ts')).toThrow();
  });

  it('has no file named for nothing', () => {
    expect(tracked.filter((name) => /(^|\/)(utils?|helpers?|common|misc)([./]|$)/i.test(name))).toEqual([]);
  });

  it('has no barrel file', () => {
    const barrels = code.filter(
      (name) => /^export (\*|\{[^}]*\} from)/m.test(read(name)) && !name.endsWith('.test.ts'),
    );
    expect(barrels).toEqual([]);
  });

  it('has no file over 350 lines but text catalogues', () => {
    const long = code
      .filter((name) => !/^renderer\/i18n\/(fr|en)[./]/.test(name))
      .map((name) => ({ name, lines: read(name).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 350);
    expect(long).toEqual([]);
  });

  it('switches no check off and leaves nothing for later', () => {
    const patterns = [
      'eslint-' + 'disable',
      '@ts-' + 'ignore',
      '@ts-' + 'nocheck',
      'TO' + 'DO',
      'FIX' + 'ME',
    ];
    const own = /^tests\/architecture\//;
    const found = code
      .filter((name) => !own.test(name))
      .flatMap((name) =>
        patterns.filter((pattern) => read(name).includes(pattern)).map((pattern) => `${name}: ${pattern}`),
      );
    expect(found).toEqual([]);
  });

  it('has every picture and file that its documents point to', () => {
    const documents = tracked.filter((name) => name.endsWith('.md'));
    const links = documents.flatMap((name) =>
      [...read(name).matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map((match) => ({
        name,
        target: join(dirname(name), match[1] ?? '').replaceAll('\\', '/'),
      })),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ target }) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('ships the licence of its fonts', () => {
    expect(tracked).toContain('assets/fonts/OFL.txt');
  });
});

describe('the test command', () => {
  it('is one for people and for the pipeline', () => {
    expect(manifest.scripts['test']).toBe('tsx build/commands/check.ts');
    expect(read('.ci/run')).toMatch(/^npm ci\b[\s\S]*^npm test\b/m);
    expect(git('ls-files', '--stage', '.ci/run')[0]).toMatch(/^100755 /);
  });

  it('refuses code that the formatter would write otherwise', async () => {
    const options = { ...(await resolveConfig(join(ROOT, 'build/x.ts'))), filepath: 'x.ts' };
    expect(await check("export const text = 'x';\n", options)).toBe(true);
    expect(await check('export const text = "x"\n', options)).toBe(false);
  });
});
