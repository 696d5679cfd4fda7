import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toChromium, toProgram } from '../../../build/standin/address.cjs';
import { parseCommandLine } from '../../../build/standin/commandLine.cjs';
import { browserCandidates } from '../../../build/standin/installedBrowser.cjs';
import { bodyOf } from '../../../build/standin/network.cjs';
import { refuseUnknown, strict } from '../../../build/standin/strict.cjs';

const SCHEMES = new Set(['app']);

describe('addresses', () => {
  it.each([
    ['app://encours/index.html#/clients', 'https://encours.app.invalid/index.html#/clients'],
    ['app://encours', 'https://encours.app.invalid/'],
    ['app://encours/a?b=c', 'https://encours.app.invalid/a?b=c'],
  ])('%s is shown to Chromium as %s', (ours, theirs) => {
    expect(toChromium(ours, SCHEMES)).toBe(theirs);
    expect(toProgram(theirs, SCHEMES)).toBe(ours === 'app://encours' ? 'app://encours/' : ours);
  });

  it.each([
    'https://example.com/',
    'https://app.invalid/',
    'https://encours.other.invalid/',
    'http://encours.app.invalid/',
    'data:text/html,app://encours/',
    'about:blank',
  ])('%s is nobody’s but its own', (address) => {
    expect(toProgram(address, SCHEMES)).toBe(address);
    expect(toChromium(address, SCHEMES)).toBe(address);
  });

  it('of bytes in the page follow their origin', () => {
    expect(toProgram('blob:https://encours.app.invalid/1234', SCHEMES)).toBe('blob:app://encours/1234');
  });
});

describe('the body of a request', () => {
  it('arrives byte for byte, whatever text it would be', () => {
    const sent = Uint8Array.from({ length: 256 }, (_, index) => index);
    const half = (part: Uint8Array): { bytes: string } => ({ bytes: Buffer.from(part).toString('base64') });
    const postDataEntries = [half(sent.subarray(0, 130)), half(sent.subarray(130))];
    expect(bodyOf({ hasPostData: true, postData: 'other', postDataEntries })).toEqual(sent);
    expect(bodyOf({})).toBeUndefined();
  });

  it('is never a part of what was sent', () => {
    expect(() => bodyOf({ hasPostData: true, postData: 'text' })).toThrow('not implemented');
    expect(() => bodyOf({ hasPostData: true, postDataEntries: [{}] })).toThrow('not implemented');
  });
});

describe('the command line', () => {
  it('is Electron’s, as Playwright writes it', () => {
    const line = [
      '-r',
      '/loader.js',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '.',
      '--mine',
    ];
    expect(parseCommandLine(line)).toEqual({
      preloads: ['/loader.js'],
      inspect: true,
      debuggingPort: true,
      headed: false,
      switches: ['--no-sandbox'],
      app: '.',
      rest: ['--mine'],
    });
  });

  it('must name a program', () => {
    expect(() => parseCommandLine(['--headed'])).toThrow('no program');
  });
});

describe('strictness', () => {
  it('names what is missing, and lets the rest be read and replaced', () => {
    const shell = strict('shell', { openPath: (): string => 'opened' });
    expect(shell.openPath()).toBe('opened');
    shell.openPath = () => 'replaced';
    expect(shell.openPath()).toBe('replaced');
    expect(() => Reflect.get(shell, 'openExternal') as unknown).toThrow(
      'stand-in: shell.openExternal is not implemented',
    );
  });

  it('refuses options that would be ignored', () => {
    expect(() => refuseUnknown('dialog', { message: 'a', checkboxLabel: 'b' }, ['message'])).toThrow(
      'checkboxLabel',
    );
  });
});

describe('the places of browsers', () => {
  it('are only the chosen one, when one was chosen', () => {
    expect(browserCandidates('linux', { ENCOURS_BROWSER: '/opt/mine' })).toEqual(['/opt/mine']);
  });

  it('are the usual ones of each system, Chromium first', () => {
    expect(browserCandidates('linux', {})[0]).toBe('/usr/bin/chromium');
    expect(browserCandidates('darwin', { HOME: '/Users/x' })[0]).toContain('Chromium.app');
    const windows = browserCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' });
    expect(windows.map((path) => /(chrome|msedge)\.exe$/.exec(path)?.[0])).toEqual([
      'chrome.exe',
      'chrome.exe',
      'msedge.exe',
    ]);
  });
});

describe('a program that asks for what the stand-in lacks', () => {
  const run = (main: string): { status: number | null; stderr: string } => {
    const folder = mkdtempSync(join(tmpdir(), 'encours-standin-'));
    const about = { name: 'x', productName: 'X', version: '1.0.0', main: 'main.mjs', type: 'module' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
    writeFileSync(join(folder, 'main.mjs'), main);
    const electron = resolve(import.meta.dirname, '../../../build/standin/electron');
    const { status, stderr } = spawnSync(process.execPath, [electron, folder], {
      encoding: 'utf8',
      timeout: 15_000,
      env: { ...process.env, XDG_CONFIG_HOME: folder, APPDATA: folder, HOME: folder },
    });
    return { status, stderr };
  };

  it('stops, and says what', () => {
    const { status, stderr } = run("import { app } from 'electron'; app.setBadgeCount(1);");
    expect(status).toBe(1);
    expect(stderr).toContain('stand-in: app.setBadgeCount is not implemented');
  });

  it('can’t even import what is not there', () => {
    const { status, stderr } = run("import { Tray } from 'electron'; new Tray();");
    expect(status).toBe(1);
    expect(stderr).toContain('Tray');
  });

  it('finds insecure windows refused', () => {
    const { status, stderr } = run(`
      import { app, BrowserWindow } from 'electron';
      process.on('unhandledRejection', (error) => { console.error(String(error)); app.exit(3); });
      app.emit('ready');
      try { new BrowserWindow({ width: 1, height: 1, webPreferences: { nodeIntegration: true } }); }
      catch (error) { console.error(String(error)); app.exit(3); }
    `);
    expect(status).toBe(3);
    expect(stderr).toContain('insecure webPreferences are refused');
  });
});
