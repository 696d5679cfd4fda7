import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../build/commands/findBrowser';
import { callBridge } from '../e2e/support/pageBridge';
import { Program } from '../e2e/support/program';
import { writeElectronDistribution, type System } from './electronDistribution';

const ROOT = resolve(import.meta.dirname, '../..');
const PACKED_MS = 180_000;
const ELECTRON_VERSION = versionOf('node_modules/electron/package.json');

/** Where the parts of a package lie on each system. */
const LAYOUT: Record<System, { option: string; program: string; asar: string; locales: string }> = {
  linux: {
    option: '--linux',
    program: 'linux-unpacked/encours',
    asar: 'linux-unpacked/resources/app.asar',
    locales: 'linux-unpacked/locales',
  },
  win32: {
    option: '--win',
    program: 'win-unpacked/Encours.exe',
    asar: 'win-unpacked/resources/app.asar',
    locales: 'win-unpacked/locales',
  },
  darwin: {
    option: '--mac',
    program: 'mac/Encours.app',
    asar: 'mac/Encours.app/Contents/Resources/app.asar',
    locales: 'mac/Encours.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Resources',
  },
};
const SYSTEMS = Object.keys(LAYOUT) as System[];

const folder = mkdtempSync(join(tmpdir(), 'encours-packed-'));
const placeOf = (system: System, part: 'program' | 'asar' | 'locales'): string =>
  join(folder, `release-${system}`, LAYOUT[system][part]);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** `npm run package -- …`, on a distribution that stands in for the download. */
function packageFor(system: System, ...more: readonly string[]): { status: number | null; output: string } {
  const distribution = join(folder, `electron-${system}`);
  if (!existsSync(distribution)) writeElectronDistribution(distribution, system, ELECTRON_VERSION);
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const args = [
    ...[tsx, join(ROOT, 'build/commands/package.ts'), '--dir', LAYOUT[system].option, '--x64'],
    `-c.electronDist=${distribution}`,
    `-c.directories.output=${join(folder, `release-${system}`)}`,
    ...more,
  ];
  const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: PACKED_MS });
  return { status: run.status, output: run.stdout + run.stderr };
}

describe.each(SYSTEMS)('the package for %s', (system) => {
  beforeAll(() => {
    const { status, output } = packageFor(system);
    expect(status, output).toBe(0);
  }, PACKED_MS);

  it('holds the bundles and nothing else', () => {
    const files = listPackage(placeOf(system, 'asar'), { isPack: false }).map((name) =>
      name.replaceAll('\\', '/'),
    );
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/index.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
        '/out/safety/worker.cjs',
      ]),
    );
    const foreign = files.filter(
      (name) => !/^\/(package\.json|out|out\/(main|preload|renderer|safety)(\/.*)?)$/.test(name),
    );
    expect(foreign).toEqual([]);
  });

  it('has the fuses set that shut Electron’s side doors', async () => {
    const fuses = await getCurrentFuseWire(placeOf(system, 'program'));
    const state = (fuse: FuseV1Options): string => String.fromCharCode(fuses[fuse] ?? 0);
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: '0',
      cookieEncryption: '1',
      nodeOptions: '0',
      inspect: '0',
      asarIntegrity: '1',
      onlyAsar: '1',
      fileProtocol: '0',
    });
  });

  it('speaks French and English, and carries no other language', () => {
    const locales = readdirSync(placeOf(system, 'locales')).filter((name) => /\.(pak|lproj)$/.test(name));
    expect(locales.sort()).toEqual(system === 'darwin' ? ['en.lproj', 'fr.lproj'] : ['en-US.pak', 'fr.pak']);
  });
});

it('the Windows program says who it is, and knows its content', () => {
  const program = NtExecutable.from(readFileSync(placeOf('win32', 'program')), { ignoreCert: true });
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.fromEntries(resources.entries)[0];
  const language = info?.getAllLanguagesForStringValues()[0];
  const values = language === undefined ? {} : (info?.getStringValues(language) ?? {});
  expect(values).toMatchObject({
    ProductName: 'Encours',
    FileDescription: 'Encours',
    FileVersion: versionOf('package.json'),
  });
  expect(Resource.IconGroupEntry.fromEntries(resources.entries)[0]?.icons.length).toBeGreaterThanOrEqual(6);
  expect(resources.entries.some((entry) => entry.type === 'INTEGRITY' && entry.id === 'ELECTRONASAR')).toBe(
    true,
  );
});

it('the Mac program says who it is, and knows its content', () => {
  const plist = readFileSync(join(placeOf('darwin', 'program'), 'Contents/Info.plist'), 'utf8');
  const value = (key: string): string | undefined =>
    new RegExp(`<key>${key}</key>\\s*<string>([^<]*)</string>`).exec(plist)?.[1];
  expect(value('CFBundleIdentifier')).toBe('fr.encours.app');
  expect(value('CFBundleName')).toBe('Encours');
  expect(value('CFBundleShortVersionString')).toBe(versionOf('package.json'));
  expect(value('LSApplicationCategoryType')).toBe('public.app-category.finance');
  expect(plist).toMatch(/<key>ElectronAsarIntegrity<\/key>[\s\S]*<key>Resources\/app\.asar<\/key>/);
});

it(
  'the packed program starts and shows its first screen',
  async () => {
    process.env['ENCOURS_BROWSER'] ??= findBrowser();
    const unpacked = join(folder, 'unpacked');
    extractAll(placeOf('linux', 'asar'), unpacked);
    const program = new Program(join(folder, 'data'), folder, unpacked);
    try {
      const page = await program.start();
      expect(await page.locator('#root').innerText()).toMatch(/\S/);
      expect(await callBridge(page, 'appInfo')).toMatchObject({
        ok: true,
        value: { version: versionOf('package.json') },
      });
    } finally {
      await program.close();
    }
    program.check();
  },
  PACKED_MS,
);

describe('the configuration', () => {
  it(
    'is refused when it holds a key that electron-builder does not know',
    () => {
      const { status, output } = packageFor('linux', '-c.electronLanguage=fr');
      expect(status).not.toBe(0);
      expect(output).toContain("unknown property 'electronLanguage'");
    },
    PACKED_MS,
  );

  it(
    'never publishes',
    () => {
      const { status, output } = packageFor('linux', '--publish', 'always');
      expect(status).not.toBe(0);
      expect(output).toContain('--publish');
    },
    PACKED_MS,
  );

  it('installs for one user, and an uninstall leaves the data', () => {
    const config = configOn(process.platform);
    expect(config.appId).toBe('fr.encours.app');
    expect(config.nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
    expect(config.mac).toMatchObject({ hardenedRuntime: true });
  });

  it('signs a Mac program anew after its fuses were set, with no certificate: Apple silicon kills it otherwise', () => {
    expect(configOn('darwin').electronFuses).toMatchObject({ resetAdHocDarwinSignature: true });
    expect(configOn('linux').electronFuses).toMatchObject({ resetAdHocDarwinSignature: false });
  });
});

/** The configuration as it is read on a system. */
function configOn(system: NodeJS.Platform): {
  appId: string;
  nsis: object;
  mac: object;
  electronFuses: object;
} {
  const file = join(ROOT, 'build/electron-builder.cjs');
  const script = `Object.defineProperty(process, 'platform', { value: '${system}' });
    process.stdout.write(JSON.stringify(require(${JSON.stringify(file)})));`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  return JSON.parse(stdout) as ReturnType<typeof configOn>;
}

function versionOf(packageFile: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, packageFile), 'utf8')) as { version: string };
  return version;
}
