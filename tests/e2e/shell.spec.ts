import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SHARED_DAY, test } from './support/fixture';
import { programToStart } from './support/hostKind';
import { callBridge, saveText } from './support/pageBridge';
import type { Program } from './support/program';

const ROOT = resolve(import.meta.dirname, '../..');

test('starts without a complaint, with nothing of the system within reach of the page', async ({
  sharedProgram: program,
}) => {
  const { page } = program;
  await expect(page).toHaveTitle(/Encours/);
  const reach = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    secure: isSecureContext,
    bridge: Object.isFrozen(Reflect.get(globalThis, 'encours')),
  }));
  expect(reach).toEqual({ require: 'undefined', process: 'undefined', secure: true, bridge: true });
  const info = await callBridge(page, 'appInfo');
  expect(info).toMatchObject({ ok: true, value: { today: SHARED_DAY, dataFolder: program.dataFolder } });
});

test('gives the page its bundle and no other file', async ({ sharedProgram: program }) => {
  const { page } = program;
  program.expectConsoleError(/404|405/);
  const paths = ['/..%2f..%2fmain/index.js', '/%2e%2e/main/index.js', '/..%5cmain%5cindex.js', '/nothing.js'];
  const answers = await page.evaluate(
    (wanted) => Promise.all(wanted.map(async (path) => (await fetch(path)).status)),
    paths,
  );
  expect(answers).toEqual([404, 404, 404, 404]);
  const posted = await page.evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status);
  expect(posted).toBe(405);
});

test('refuses arguments of the wrong shape, and says so by a code', async ({ sharedProgram: program }) => {
  const { page } = program;
  const refused = { ok: false, code: 'invalid-argument' };
  const wrong: readonly [Parameters<typeof callBridge>[1], unknown][] = [
    ['saveFile', undefined],
    ['saveFile', { suggestedName: 'a', kind: 'exe', bytes: [1] }],
    ['saveFile', { suggestedName: 'a', kind: 'pdf', path: '/etc/passwd' }],
    ['saveFiles', { folderName: 'a', files: [] }],
    ['openSaved', { token: '../../etc/passwd' }],
    ['setTheme', { theme: 'pink' }],
    ['setLanguage', 'fr'],
    ['setBusy', { busy: 'yes', sentence: '' }],
  ];
  for (const [call, argument] of wrong) {
    expect(await callBridge(page, call, argument), call).toEqual(refused);
  }
  const unknown = await callBridge(page, 'openSaved', { token: '00000000-0000-4000-8000-000000000000' });
  expect(unknown).toEqual({ ok: false, code: 'unknown-token' });
});

test('saves a file where the owner says, opens and shows it by its token', async ({
  sharedProgram: program,
}) => {
  const { page } = program;
  await program.answerSave(null);
  expect(await saveText(page, 'liste', 'a;b')).toEqual({ ok: true, value: null });

  const path = join(program.workFolder, 'clients.csv');
  await program.answerSave(path);
  const saved = await saveText(page, 'liste', 'nom;solde\nDupré;12,00\n');
  expect(saved).toMatchObject({ ok: true, value: { name: 'clients.csv' } });
  expect(await readFile(path, 'utf8')).toBe('nom;solde\nDupré;12,00\n');
  expect(readdirSync(program.workFolder)).toEqual(['clients.csv']);

  const { token } = (saved as unknown as { value: { token: string } }).value;
  expect(await callBridge(page, 'openSaved', { token })).toEqual({ ok: true });
  expect(await callBridge(page, 'revealSaved', { token })).toEqual({ ok: true });
  expect(await program.openedFiles()).toEqual([path]);
  expect(await program.revealedFiles()).toEqual([path]);
});

test('does not replace a file that nobody was asked about, and says when a place can’t be written', async ({
  sharedProgram: program,
}) => {
  const { page } = program;
  const existing = join(program.workFolder, 'clients.csv');
  await writeFile(existing, 'precious');
  await program.answerSave(join(program.workFolder, 'clients'));
  expect(await saveText(page, 'clients', 'new')).toMatchObject({
    ok: true,
    value: { name: 'clients (2).csv' },
  });
  expect(await readFile(existing, 'utf8')).toBe('precious');

  await program.answerSave(join(program.workFolder, 'no such folder', 'a.csv'));
  expect(await saveText(page, 'a', 'new')).toEqual({ ok: false, code: 'not-writable' });
});

test('the native menu speaks the owner’s language and commands the page', async ({
  sharedProgram: program,
}) => {
  const { page } = program;
  expect(await menuLabels(program)).toEqual(
    expect.arrayContaining(['Fichier', 'Édition', 'Affichage', 'Aide']),
  );
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(globalThis, 'heardCommands', heard);
    const bridge = Reflect.get(globalThis, 'encours') as {
      onMenu: (listener: (command: string) => void) => () => void;
    };
    const stop = bridge.onMenu((command) => {
      heard.push(command);
      stop();
    });
  });
  await program.clickMenu('customers');
  await program.clickMenu('invoices');
  const heard = (): Promise<unknown> =>
    page.evaluate(() => Reflect.get(globalThis, 'heardCommands') as unknown);
  await expect.poll(heard).toEqual(['customers']);

  await callBridge(page, 'setLanguage', { language: 'en' });
  expect(await menuLabels(program)).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Help']));
  await callBridge(page, 'setLanguage', { language: 'fr' });
});

test('the native menu opens each screen, but nothing while the first assistant is shown, also not later', async ({
  sharedProgram: program,
}) => {
  const { page } = program;
  await program.clickMenu('customers');
  await page.getByRole('button', { name: 'Décrire ma société' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Votre société' })).toBeVisible();
  await page.getByRole('button', { name: 'Finir plus tard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
  const screens = [
    ['customers', 'Clients'],
    ['invoices', 'Factures'],
    ['letters', 'Lettres du jour'],
    ['batches', 'Relances émises'],
    ['settings', 'Réglages'],
    ['import', 'Import'],
    ['today', 'Aujourd’hui'],
  ] as const;
  for (const [command, title] of screens) {
    await program.clickMenu(command);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  }
});

test('the theme that the owner chose reaches the page', async ({ sharedProgram: program }) => {
  const { page } = program;
  const dark = (): Promise<boolean> =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await callBridge(page, 'setTheme', { theme: 'dark' });
  await expect.poll(dark).toBe(true);
  await callBridge(page, 'setTheme', { theme: 'light' });
  await expect.poll(dark).toBe(false);
});

test('asks before it interrupts something, and closes when told to', async ({ program }) => {
  const page = await program.start();
  await callBridge(page, 'setBusy', { busy: true, sentence: 'Import en cours : 12 %.' });
  await program.answerQuestions(0);
  await program.clickMenu('quit');
  await expect.poll(() => program.questions()).toEqual(['Import en cours : 12 %.']);
  expect(program.app.windows()).toHaveLength(1);

  await program.answerQuestions(1);
  const ended = program.app.waitForEvent('close');
  // The answer arrives when the program has already begun to end.
  await program.clickMenu('quit').catch(() => undefined);
  await ended;
});

test('closes at once when nothing is under way', async ({ program }) => {
  const page = await program.start();
  await callBridge(page, 'setBusy', { busy: true, sentence: 'Lot en cours' });
  await callBridge(page, 'setBusy', { busy: false, sentence: '' });
  const ended = program.app.waitForEvent('close');
  await program.clickMenu('quit').catch(() => undefined);
  await ended;
});

test('opens where it was left', async ({ program }) => {
  await program.start();
  const bounds = { x: 60, y: 40, width: 1100, height: 700 };
  await program.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await program.restart();
  expect(await windowPlace(program)).toEqual({ bounds, maximised: false });

  await program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.maximize();
  });
  await program.restart();
  expect(await windowPlace(program)).toEqual({ bounds, maximised: true });
});

test('a second start brings the first window forward and ends', async ({ program }) => {
  await program.start();
  await program.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) throw new Error('no window');
    Reflect.set(globalThis, 'focusCount', 0);
    window.focus = () => {
      Reflect.set(globalThis, 'focusCount', Number(Reflect.get(globalThis, 'focusCount')) + 1);
    };
  });
  const args = process.platform === 'linux' ? ['--no-sandbox', '.'] : ['.'];
  const second = spawn(programToStart(), args, { cwd: ROOT, env: program.environment(), stdio: 'ignore' });
  const code = await new Promise((resolve) => {
    second.once('close', resolve);
  });
  expect(code).toBe(0);
  await expect.poll(() => program.app.evaluate(() => Number(Reflect.get(globalThis, 'focusCount')))).toBe(1);
  expect(program.app.windows()).toHaveLength(1);
});

test('reloads a page that crashed, and stops reloading one that does it again', async ({ program }) => {
  const page = await program.start();
  program.expectConsoleError(/./);
  await crashPage(program);
  await expect.poll(() => shownAddress(program)).toBe('app://encours/index.html');
  await expect.poll(() => crashCount(program)).toBe(1);
  await crashPage(program);
  await expect.poll(() => shownAddress(program)).toBe('app://encours/recovery.html');
  expect(page.isClosed()).toBe(false);
});

test('starts again after it was killed', async ({ program }) => {
  await program.start();
  await program.kill();
  const page = await program.start();
  expect(await callBridge(page, 'appInfo')).toMatchObject({ ok: true });
});

async function menuLabels(program: Program): Promise<string[]> {
  return program.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map((item) => item.label),
  );
}

async function windowPlace(program: Program): Promise<unknown> {
  return program.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { bounds: window?.getNormalBounds(), maximised: window?.isMaximized() };
  });
}

async function crashPage(program: Program): Promise<void> {
  await program.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.once('did-finish-load', () => {
      Reflect.set(globalThis, 'reloads', Number(Reflect.get(globalThis, 'reloads') ?? 0) + 1);
    });
    contents?.forcefullyCrashRenderer();
  });
}

/** How often a page was shown again after a crash. */
async function crashCount(program: Program): Promise<number> {
  return program.app.evaluate(() => Number(Reflect.get(globalThis, 'reloads') ?? 0));
}

async function shownAddress(program: Program): Promise<string> {
  return program.app.evaluate(({ BrowserWindow }) => {
    const address = BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '';
    return address.split('#')[0] ?? '';
  });
}
