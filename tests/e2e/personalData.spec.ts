import type { Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fecFile, firstLedger, nameOf } from './files/atelier';
import { BatchPage } from './pages/batchPage';
import { firstBusiness } from './pages/firstBusiness';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { List } from './pages/list';
import { readable } from './pages/readable';
import { startAfter } from './pages/startAfter';
import { expect, test } from './support/fixture';

const PAID = nameOf('C01');
const OTHERS = ['C02', 'C03', 'C08'].map(nameOf);

async function openCustomer(page: Page, name: string): Promise<void> {
  await new Frame(page).open('Clients');
  await page.getByRole('button', { name: 'Tous', exact: true }).click();
  await new List(page, 'Clients et soldes').row(name).getByRole('gridcell').first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('tab', { name: 'Données personnelles' }).click();
}

async function expectWholeJournal(page: Page): Promise<void> {
  await new Frame(page).open('Journal');
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(page.getByText('Tout est cohérent')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
}

/** Asks, reads what is said, ticks and confirms. @returns what was said before */
async function confirm(page: Page, manner: 'erase' | 'anonymise'): Promise<string> {
  await page.getByRole('button', { name: 'Effacer ou rendre anonyme…' }).click();
  const dialog = page.getByRole('dialog');
  const label = manner === 'erase' ? 'Effacer définitivement' : 'Rendre anonyme définitivement';
  if (manner === 'anonymise') await dialog.getByText('Rendre anonyme', { exact: true }).click();
  const button = dialog.getByRole('button', { name: label });
  await expect(button).toBeDisabled();
  const said = readable(await dialog.innerText());
  await dialog.getByRole('checkbox').check();
  await button.click();
  return said;
}

test('a customer’s data: handed out, made anonymous, erased; the journal stays whole', async ({
  program,
  preparedData,
}) => {
  const page = await startAfter(firstBusiness, program, preparedData);
  const frame = new Frame(page);

  await test.step('while something is open or not posted, nothing is erased, and why is said', async () => {
    await openCustomer(page, PAID);
    await expect(page.getByRole('button', { name: 'Effacer ou rendre anonyme…' })).toHaveCount(0);
    const reasons = await page.getByRole('tabpanel').getByRole('listitem').allInnerTexts();
    expect(reasons.map(readable)).toEqual([
      'des pièces sont encore ouvertes sur son compte',
      'une lettre émise n’est ni postée ni annulée',
    ]);
  });

  await test.step('posted and paid', async () => {
    await frame.open('Relances émises');
    const batch = new BatchPage(page);
    await batch.openFirst();
    await batch.postToday();
    await frame.open('Import');
    const importing = new ImportPage(page);
    const file = fecFile(firstLedger(['C01']), '123456789FEC20260623.txt');
    await importing.choose(file);
    await importing.previewed(file.name);
    await importing.accept();
  });

  await test.step('what is held is saved, with nothing of anybody else', async () => {
    await openCustomer(page, PAID);
    await program.answerFolder(program.workFolder);
    await page.getByRole('button', { name: 'Exporter ce que nous détenons' }).click();
    const folder = 'donnees-C01-2026-06-15';
    await expect(page.getByText(`Enregistré : ${folder}`)).toBeVisible({ timeout: 30_000 });
    const names = (await readdir(join(program.workFolder, folder))).sort();
    const texts = names.filter((name) => !name.endsWith('.pdf'));
    expect(texts).toEqual(['LISEZMOI.txt', 'fiche.json', 'journal.csv', 'pieces.csv', 'relances.csv']);
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    const all = await Promise.all(
      texts.map((name) => readFile(join(program.workFolder, folder, name), 'utf8')),
    );
    expect(all.join('\n')).toContain(PAID);
    for (const other of OTHERS) expect(all.join('\n')).not.toContain(other);
  });

  await test.step('made anonymous at the person’s request, before the period has run', async () => {
    const said = await confirm(page, 'anonymise');
    expect(said).toContain('La durée de conservation court jusqu’au 20 juin 2031.');
    expect(said).toContain('N’effacez avant qu’à la demande de la personne');
    await expect(page.getByRole('dialog')).toContainText('1 client est anonyme.');
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: PAID })).toHaveCount(0);
    await expect(page.getByText('Ce client est déjà anonyme')).toBeVisible();
    await expectWholeJournal(page);
  });

  await test.step('then erased: the lists no longer know the customer', async () => {
    await frame.open('Clients');
    await page.getByRole('button', { name: 'Tous', exact: true }).click();
    const customers = new List(page, 'Clients et soldes');
    const before = await customers.count();
    expect((await customers.rows()).map((row) => row['Client'])).not.toContain(PAID);
    await customers.row('Client anonyme').getByRole('gridcell').first().click();
    await page.getByRole('tab', { name: 'Données personnelles' }).click();
    await confirm(page, 'erase');
    await expect(frame.message('1 client est effacé.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
    await page.getByRole('button', { name: 'Tous', exact: true }).click();
    await expect.poll(() => customers.count()).toBe(before - 1);
    await expectWholeJournal(page);
  });

  await test.step('what was expunged is not undone, and a sentence says why', async () => {
    await frame.open('Journal');
    const journal = page.getByRole('grid');
    await expect(journal).not.toContainText(PAID);
    await journal
      .getByRole('row')
      .filter({ hasText: 'Import' })
      .first()
      .getByRole('gridcell')
      .first()
      .click();
    await page.getByRole('button', { name: 'Annuler cette action' }).click();
    await expect(page.getByRole('dialog')).toContainText(/effac/);
    await page.keyboard.press('Escape');
  });

  await test.step('after a restart too', async () => {
    await program.restart();
    const log = JSON.parse(await readFile(join(program.dataFolder, 'erasures.json'), 'utf8')) as {
      accounts: { manner: string }[];
    };
    expect(log.accounts.map(({ manner }) => manner)).toEqual(['erase']);
    expect(JSON.stringify(log)).not.toContain(PAID);
  });
});
