import type { Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { weekOfLedger } from '../bench/kills/killLedger';
import { BatchPage } from './pages/batchPage';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { LettersPage } from './pages/lettersPage';
import { readable } from './pages/readable';
import { RestorePage } from './pages/restorePage';
import { oneWeek, startAfter } from './pages/startAfter';
import { expect, test } from './support/fixture';

/** So long the browser gives what it knows to be free without asking again. */
const REMEMBERED_MS = 32_000;

/**
 * From now on the browser takes no transaction that adds anything. The program looks for room before it begins: here the room
 * goes after that look, so that what it writes is refused in the midst of it.
 * @returns makes room again
 */
async function fillUp(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => {
    navigator.storage.estimate = () => Promise.resolve({ quota: 1e12, usage: 0 });
    return location.origin;
  });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await wait(REMEMBERED_MS);
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await session.detach();
  };
}

/** Every record of the owner's data, bytes by their length. */
async function everything(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const database = await answer(indexedDB.open('encours'));
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const rows = await Promise.all(stores.map((name) => answer(transaction.objectStore(name).getAll())));
    database.close();
    const short = (_key: string, value: unknown): unknown =>
      value instanceof Uint8Array ? value.length : value;
    return JSON.stringify(rows, short);
  });
}

const FULL = 'Le disque est plein : rien n’a été enregistré.';

test('an import, a batch and a restore refused in the midst leave nothing, and are done once there is room', async ({
  program,
  preparedData,
}) => {
  // The mirror and the database complain as well, each in its own words.
  program.expectConsoleError(/quota|full|space/i);
  const page = await startAfter(oneWeek, program, preparedData);
  const frame = new Frame(page);
  const importing = new ImportPage(page);
  const letters = new LettersPage(page);
  const restoring = new RestorePage(page);
  await frame.open('Import');
  const file = weekOfLedger(1);
  await importing.choose(file);
  await importing.previewed(file.name);
  const makeRoom = await fillUp(page);
  const before = await everything(page);

  await importing.acceptButton.click();
  await expect(page.getByText(FULL)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Libérez de la place sur le disque, puis réessayez.')).toBeVisible();
  expect(await everything(page)).toBe(before);

  await frame.open('Lettres du jour');
  await letters.proposals();
  const review = await letters.review();
  await review.getByRole('button', { name: /^Émettre \d+ lettres?$/ }).click();
  await expect(page.getByText(FULL)).toBeVisible({ timeout: 30_000 });
  expect(await everything(page)).toBe(before);
  await page.keyboard.press('Escape');

  await frame.open('Sauvegardes');
  await page.getByRole('link', { name: 'Restaurer…' }).click();
  await restoring.look('Cet ordinateur');
  await page.getByRole('button', { name: 'Restaurer cette copie…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restaurer', exact: true }).click();
  const failed = page.getByRole('dialog', { name: 'La restauration n’a pas été faite' });
  await expect(failed).toBeVisible({ timeout: 30_000 });
  const said = readable(await failed.innerText());
  expect(said).toContain('Le disque de cet ordinateur est plein : la copie n’a pas la place');
  expect(said).toContain('les données de cet ordinateur sont celles d’avant');
  await failed.getByRole('button', { name: 'Fermer' }).click();
  expect(await everything(page)).toBe(before);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
  expect(names.filter((name) => name.startsWith('encours-copy-'))).toEqual([]);

  await makeRoom();
  await frame.open('Import');
  await importing.choose(file);
  await importing.previewed(file.name);
  await importing.accept();
  await frame.open('Lettres du jour');
  await letters.proposals();
  await letters.review();
  await letters.confirm();
  const batch = new BatchPage(page);
  await batch.opened();
  const pdf = await batch.save(program, 'lot.pdf');
  await frame.open('Sauvegardes');
  await page.getByRole('link', { name: 'Restaurer…' }).click();
  // What is here is compared with the copy kept on this computer, which is brought up to date for it.
  await restoring.look('Cet ordinateur');
  await expect(page.getByText('Cette copie et ce qui est ici')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Voir une autre copie' }).click();
  await page.getByRole('button', { name: 'Chercher de nouveau' }).click();
  await restoring.look('Cet ordinateur');
  await expect(restoring.opened).toContainText('identique', { timeout: 30_000 });
  await restoring.restore();
  await frame.open('Relances émises');
  await batch.openFirst();
  expect((await batch.save(program, 'après.pdf')).equals(pdf)).toBe(true);
  await frame.open('Journal');
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(page.getByText('Tout est cohérent')).toBeVisible({ timeout: 30_000 });
});
