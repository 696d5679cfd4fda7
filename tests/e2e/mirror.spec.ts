import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CASES } from './files/atelier';
import { firstBusiness, savedBatch } from './pages/firstBusiness';
import { Frame } from './pages/frame';
import { List } from './pages/list';
import { euroText } from './pages/readable';
import { RestorePage } from './pages/restorePage';
import { expect, test } from './support/fixture';
import type { Program } from './support/program';

const OPEN_TOTAL = CASES.reduce((sum, { balance }) => sum + balance, 0);
const WAITING = 5000;

/** Where the browser engine keeps the database, wherever the host has put it. */
async function databaseFolder(program: Program): Promise<string> {
  const found = await readdir(program.dataFolder, { recursive: true, withFileTypes: true });
  const folder = found.find((entry) => entry.isDirectory() && entry.name === 'IndexedDB');
  if (folder === undefined) throw new Error('no IndexedDB folder');
  return join(folder.parentPath, folder.name);
}

/** Number of the last action that the newest mirror holds. */
async function mirrored(program: Program): Promise<number> {
  const text = await readFile(join(program.dataFolder, 'mirror', 'head.json'), 'utf8').catch(() => 'null');
  const head = JSON.parse(text) as { head: { facts: { counter: number } } } | null;
  return head?.head.facts.counter ?? 0;
}

/** Waits until the mirror holds more actions than `counter`, and has come to rest. */
async function mirroredPast(program: Program, counter: number): Promise<number> {
  await expect.poll(() => mirrored(program), { timeout: 60_000 }).toBeGreaterThan(counter);
  return mirrored(program);
}

/** Brings the mirror up to date, as looking at a restore does. */
async function mirrorNow(program: Program): Promise<void> {
  await new Frame(program.page).open('Sauvegardes');
  const { page } = program;
  await page.getByRole('link', { name: 'Restaurer…' }).click();
  await new RestorePage(page).look('Cet ordinateur');
  await expect(new RestorePage(page).opened).toBeVisible({ timeout: 30_000 });
}

test('the database gone, the start stops before anything is made, and the mirror gives it back', async ({
  program,
}) => {
  const pdf = await firstBusiness(program);
  await mirroredPast(program, 0);
  await mirrorNow(program);
  const kept = await mirrored(program);
  await program.close();
  await rm(await databaseFolder(program), { recursive: true });

  let page = await program.start();
  await expect(
    page.getByRole('heading', { name: 'Vos données ne sont plus sur cet ordinateur' }),
  ).toBeVisible();
  const held = page.getByRole('region', { name: 'Ce que contient la copie la plus récente' });
  await expect(held).toContainText('Atelier Bois Clair');
  // A lettering that does not balance waits for the owner's word: it is in the accounts, and in no list.
  await expect(held).toContainText(euroText(OPEN_TOTAL + WAITING));
  // Nothing was made: another start finds the same.
  page = await program.restart();
  await page.getByRole('button', { name: 'Restaurer une copie…' }).click();
  const restoring = new RestorePage(page);
  await restoring.look('Cet ordinateur');
  await restoring.restore();
  const frame = new Frame(page);
  await frame.makeRoomy();
  await frame.open('Clients');
  await page.getByRole('button', { name: 'Tous', exact: true }).click();
  expect((await new List(page, 'Clients et soldes').totals())['Solde']).toBe(euroText(OPEN_TOTAL));
  expect((await savedBatch(program, 'relances après.pdf')).equals(pdf)).toBe(true);
  await page.getByRole('button', { name: 'Postées aujourd’hui' }).click();
  // The restore is an action too: what was restored goes on under a name of its own.
  expect(await mirroredPast(program, kept + 1)).toBe(kept + 2);
});

test('what was done just before the window closes is in the mirror; where nothing was done, nothing is made', async ({
  program,
  preparedData,
}) => {
  await preparedData.give(program, firstBusiness);
  const kept = await mirrored(program);
  expect(kept).toBeGreaterThan(0);
  await program.start();
  await program.close();
  expect(await readdir(join(program.dataFolder, 'mirror', 'generations'))).toHaveLength(1);
  const page = await program.start();
  const frame = new Frame(page);
  await frame.makeRoomy();
  await frame.open('Relances émises');
  await page.getByRole('grid', { name: 'Lots de relances' }).getByRole('gridcell').first().click();
  const post = page.getByRole('button', { name: 'Postées aujourd’hui' });
  await post.click();
  await expect(post).toHaveCount(0);
  await program.close();
  expect(await mirrored(program)).toBe(kept + 1);
});

test('an older database in its place stops the start; going on with it is the owner’s choice', async ({
  program,
  preparedData,
}) => {
  await preparedData.give(program, firstBusiness);
  const aside = join(program.workFolder, 'IndexedDB');
  await cp(await databaseFolder(program), aside, { recursive: true });
  let page = await program.start();
  const frame = new Frame(page);
  await frame.makeRoomy();
  await frame.open('Relances émises');
  await page.getByRole('grid', { name: 'Lots de relances' }).getByRole('gridcell').first().click();
  await page.getByRole('button', { name: 'Postées aujourd’hui' }).click();
  await mirroredPast(program, 0);
  await mirrorNow(program);
  await program.close();
  const folder = await databaseFolder(program);
  await rm(folder, { recursive: true });
  await cp(aside, folder, { recursive: true });

  page = await program.start();
  await expect(
    page.getByRole('heading', { name: 'Ces données sont plus anciennes que leur copie' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Continuer avec ce qui est ici…' }).click();
  await page.getByRole('button', { name: 'Continuer ainsi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
});
