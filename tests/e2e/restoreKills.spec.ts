import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { weekOfLedger } from '../bench/kills/killLedger';
import { seededRandom } from '../support/fecBuilder';
import { BackupsPage } from './pages/backupsPage';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { RestorePage } from './pages/restorePage';
import { oneWeek, startAfter } from './pages/startAfter';
import { expect, test } from './support/fixture';
import type { PreparedData } from './support/preparedData';
import type { Program } from './support/program';
import { stopAt, untilStill, untilWritten } from './support/standStill';

/** Few, and always the same. */
const KILLS = 3;
const SEED = 5;

const STICK = 'CLE BLEUE';
/** Imported after the backup: it is there in the data from before a restore, and in no other. */
const LATER = weekOfLedger(1);

/** A backup on a stick, and an import since. */
async function workSince(program: Program, preparedData: PreparedData): Promise<Page> {
  const stick = join(program.workFolder, '..', STICK);
  await mkdir(stick, { recursive: true });
  program.setSticks([stick]);
  const page = await startAfter(oneWeek, program, preparedData);
  const frame = new Frame(page);
  const backups = new BackupsPage(page);
  await backups.open();
  await backups.backUp(STICK);
  await frame.open('Import');
  const importing = new ImportPage(page);
  await importing.choose(LATER);
  await importing.previewed(LATER.name);
  await importing.accept();
  return page;
}

/** Up to the last click before the restore. */
async function lookAt(page: Page): Promise<void> {
  await new Frame(page).open('Sauvegardes');
  await page.getByRole('link', { name: 'Restaurer…' }).click();
  const restoring = new RestorePage(page);
  await restoring.look(STICK);
  await expect(restoring.opened).toContainText('identique', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Restaurer cette copie…' }).click();
}

const agree = (page: Page): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: 'Restaurer', exact: true }).click();

/** Which data the program started on, whole, and that it says so. */
async function judged(page: Page): Promise<'former' | 'restored'> {
  const frame = new Frame(page);
  await frame.makeRoomy();
  await frame.settled();
  const cut = page.getByText('La dernière restauration a été interrompue');
  const restored = page.getByText(/^Ces données ont été restaurées le/);
  await expect(cut.or(restored)).toHaveCount(1);
  const former = await cut.isVisible();
  await frame.open('Import');
  await expect(page.getByRole('cell', { name: LATER.name })).toHaveCount(former ? 1 : 0);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
  expect(names.filter((name) => name.startsWith('encours-copy-'))).toHaveLength(former ? 0 : 1);
  expect(names).toContain('encours');
  await frame.open('Journal');
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(page.getByText('Tout est cohérent')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('dialog').getByRole('button').last().click();
  if (former) await page.getByRole('button', { name: 'Compris' }).click();
  return former ? 'former' : 'restored';
}

test('killed just before a restore is in place: the data from before, and that is said', async ({
  program,
  preparedData,
}) => {
  const page = await workSince(program, preparedData);
  await lookAt(page);
  await stopAt(page, 'put', 'encours-pointer', 'pointer');
  await untilStill(page, () => agree(page));
  await program.kill();
  expect(await judged(await program.start())).toBe('former');

  // At random moments of the same, once it has begun: what was killed before that has nothing to say.
  const random = seededRandom(SEED);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await lookAt(program.page);
    await untilWritten(program.page, 'encours-under-way', 'work', () => agree(program.page));
    await wait(random() * 1200);
    await program.kill();
    if ((await judged(await program.start())) === 'former') continue;
    await program.page.getByRole('button', { name: 'Revenir à celles d’avant' }).click();
    await program.page.getByRole('dialog').getByRole('button', { name: 'Revenir à celles d’avant' }).click();
    await expect(program.page.getByText(/^Ces données ont été restaurées le/)).toHaveCount(0);
    await new Frame(program.page).settled();
  }
});

test('killed just after: what was restored, the data from before kept until they are asked for', async ({
  program,
  preparedData,
}) => {
  let page = await workSince(program, preparedData);
  await lookAt(page);
  await stopAt(page, 'delete', 'encours-under-way', 'work');
  await untilStill(page, () => agree(page));
  await program.kill();
  page = await program.start();
  expect(await judged(page)).toBe('restored');
  await page.getByRole('button', { name: 'Revenir à celles d’avant' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revenir à celles d’avant' }).click();
  await expect(page.getByText(/^Ces données ont été restaurées le/)).toHaveCount(0);
  const frame = new Frame(page);
  await frame.settled();
  await frame.open('Import');
  await expect(page.getByRole('cell', { name: LATER.name })).toHaveCount(1);
});
