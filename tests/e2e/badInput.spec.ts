import type { Page } from '@playwright/test';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateFec } from '../support/fecBuilder';
import {
  EMOJI_NAME,
  fecWithBadLines,
  RIGHT_TO_LEFT_NAME,
  strangeAddresses,
  strangeCustomers,
  truncatedUtf16,
  unreadableFiles,
} from './files/badFiles';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { LettersPage } from './pages/lettersPage';
import { List } from './pages/list';
import { euroText } from './pages/readable';
import { SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';
import type { Program } from './support/program';

const TODAY = '2026-06-15';
/** A hundred thousand invoices of ten thousand customers: long enough to be stopped on the way. */
const BIG = { lines: 200_000 } as const;

async function open(program: Program): Promise<{ page: Page; frame: Frame; importing: ImportPage }> {
  program.setToday(TODAY);
  const page = await program.start();
  const frame = new Frame(page);
  await frame.makeRoomy();
  return { page, frame, importing: new ImportPage(page) };
}

async function bigFile(
  program: Program,
): Promise<{ readonly path: string; readonly customers: number; readonly openCents: number }> {
  const { bytes, customers, openCents } = generateFec(BIG);
  const path = join(program.workFolder, 'gros.txt');
  await writeFile(path, bytes);
  return { path, customers, openCents };
}

async function expectNothingWritten(frame: Frame): Promise<void> {
  await frame.open('Clients');
  await expect(frame.page.getByText('Importez le FEC de votre comptabilité')).toBeVisible();
  expect(await frame.waiting('Clients')).toBe(0);
  await frame.open('Import');
}

test('what can’t be read is refused in a sentence; what can is kept, line by line', async ({ program }) => {
  const { page, frame, importing } = await open(program);
  await new SetupPage(page).later();
  await frame.open('Import');

  for (const { name, bytes, says } of unreadableFiles())
    await test.step(name, async () => {
      await importing.choose({ name, bytes });
      await expect(importing.refusal).toContainText(`${name} n’a pas pu être lu`);
      await expect(importing.refusal).toContainText(says);
      await expect(importing.refusal).toContainText(
        'Rien n’a été enregistré : vos données sont comme avant.',
      );
      await page.getByRole('button', { name: 'Choisir un autre fichier' }).click();
    });
  await expectNothingWritten(frame);

  await test.step('a header and nothing under it', async () => {
    const header = new TextDecoder().decode(fecWithBadLines()).split('\r\n')[0] ?? '';
    await importing.choose({ name: 'titres.txt', bytes: new TextEncoder().encode(`${header}\r\n`) });
    await importing.previewed('titres.txt');
    expect(await importing.remarks()).toEqual([
      'Ligne 1 : Le fichier ne contient aucune ligne d’écriture : il n’y a rien à importer.',
    ]);
    await importing.decline();
  });

  await test.step('a file that was cut', async () => {
    await importing.choose({ name: 'coupe.txt', bytes: truncatedUtf16() });
    await importing.previewed('coupe.txt');
    const remarks = await importing.remarks();
    expect(remarks).toContain(
      'Ligne 5 : La dernière ligne est incomplète : le fichier semble coupé. Refaites l’export.',
    );
    expect(remarks.some((remark) => /^Ligne 1 : Le fichier est coupé au milieu/.test(remark))).toBe(true);
    await importing.decline();
  });
  await expectNothingWritten(frame);

  await test.step('amounts that can be read two ways wait for the owner’s word', async () => {
    const list = 'Client;Facture;Date;Montant\nDurand;1;2026-01-31;1,234\nMartin;2;2026-01-31;5\n';
    await importing.choose({ name: 'liste.csv', bytes: new TextEncoder().encode(list) });
    await importing.previewed('liste.csv');
    expect((await importing.remarks())[0]).toMatch(/^Ligne 2, colonne Montant/);
    expect(await importing.openAfter()).toBe(500);
    await page.getByRole('button', { name: 'Point : 1,234.56' }).click();
    await expect(page.getByRole('button', { name: 'Point : 1,234.56' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(await importing.openAfter()).toBe(123_900);
    await page.getByRole('button', { name: 'Virgule : 1 234,56' }).click();
    await expect(page.getByTestId('open-after')).toContainText('6,23');
    await importing.decline();
  });
  await expectNothingWritten(frame);

  await test.step('bad lines are told, given back as a file, and the good ones kept', async () => {
    await importing.choose({ name: 'lignes.txt', bytes: fecWithBadLines() });
    await importing.previewed('lignes.txt');
    const remarks = await importing.remarks();
    expect(remarks.slice(0, 3)).toEqual([
      expect.stringMatching(/^Ligne 6, colonne Debit : Le montant « douze euros » ne peut pas être lu/),
      expect.stringMatching(/^Ligne 7, colonne EcritureDate : La date « 20263112 » n’existe pas/),
      expect.stringMatching(/^Ligne 8 : Cette ligne a 20 champs au lieu de 18/),
    ]);
    expect(await importing.openAfter()).toBe(133_456);
    await program.answerSave(join(program.workFolder, 'ecartees'));
    await page.getByRole('button', { name: 'Enregistrer les lignes écartées…' }).click();
    await expect(frame.message(/Lignes écartées enregistrées/)).toBeVisible();
    const [written = ''] = await readdir(program.workFolder);
    const saved = await readFile(join(program.workFolder, written), 'utf8');
    for (const what of ['douze euros', '20263112', 'trop']) expect(saved).toContain(what);
    await importing.accept();
    await frame.open('Clients');
    expect((await new List(page, 'Clients et soldes').totals())['Solde']).toBe(euroText(133_456));
  });
});

test('customers that are hard to write to are shown as they are, and say why no letter goes', async ({
  program,
}) => {
  const { page, frame, importing } = await open(program);
  await new SetupPage(page).complete();
  await importing.choose(strangeCustomers());
  await importing.previewed('etranges.txt');
  const remarks = await importing.remarks();
  expect(remarks).toContainEqual(expect.stringMatching(/^Ligne 6 : Le nom du client S3 est trop long/));
  expect(remarks).toContainEqual(expect.stringMatching(/^Ligne 14 : La pièce ET-7 .* dans le futur/));
  expect(await importing.openAfter()).toBe(82_000 - 16_000);
  await importing.accept();
  await importing.showCustomers(strangeAddresses());
  const told = page
    .getByRole('alert')
    .filter({ hasText: 'Ligne 6, colonne type : Le type « marsien » n’est pas connu.' });
  await expect(told).toContainText('complète 4 fiches clients');
  await expect(told).toContainText('Rien n’est encore enregistré.');
  await expect(told).toContainText('1 ligne ne correspond à aucun client connu.');
  await importing.acceptCustomers();
  await expect(frame.message('4 fiches clients complétées.')).toBeVisible();

  await frame.open('Lettres du jour');
  const letters = new LettersPage(page);
  const proposed = new Map((await letters.proposals()).map((row) => [row['Client'] ?? '', row['Étape']]));
  expect(proposed.get('Sans Adresse')).toBe('Relance 2 · Adresse manquante');
  expect(proposed.get('Sept Lignes')).toBe('Relance 2 · Adresse trop longue');
  const without = new Map(
    (await letters.customersWithout()).map((row) => [row['Client'], row['Pourquoi pas de lettre']]),
  );
  expect(without.get('Tout en Avoir')).toBe('Solde créditeur');
  expect(without.get('Demain Seulement')).toBe('Date à venir');

  // An emoji is left out of the letter, a name that can't be printed stops it; neither stops the others.
  await letters.proposals();
  const review = await letters.review();
  await expect(review).toContainText('4 lettres ne partent pas dans ce lot');
  await expect(review).toContainText('contient des lettres que la police ne sait pas imprimer');
  await expect(review).toContainText('est plus large que la fenêtre de l’enveloppe');
  expect(await isCut(page)).toBe(false);
  await letters.confirm();
  await frame.open('Clients');
  const names = (await new List(page, 'Clients et soldes').rows()).map((row) => row['Client'] ?? '');
  for (const name of [EMOJI_NAME, RIGHT_TO_LEFT_NAME])
    expect(names.map(withoutMarks)).toContain(withoutMarks(name));
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(200);
});

test('an import that is stopped on the way leaves nothing', async ({ program }) => {
  const { page, frame, importing } = await open(program);
  await new SetupPage(page).later();
  await frame.open('Import');
  const big = await bigFile(program);
  const stop = page.getByRole('dialog').getByRole('button', { name: 'Annuler' });

  await importing.choosePath(big.path);
  await expect(page.getByText('Lecture de gros.txt…')).toBeVisible();
  await stop.click();
  await expect(frame.message('Import annulé : rien n’a été enregistré.')).toBeVisible();
  await expectNothingWritten(frame);

  await importing.choosePath(big.path);
  await importing.previewed('gros.txt');
  await importing.acceptButton.click();
  await expect(page.getByText('Enregistrement…')).toBeVisible();
  await stop.click();
  await expect(frame.message('Arrêté : rien n’a été enregistré, l’aperçu est celui d’avant.')).toBeVisible({
    timeout: 30_000,
  });
  await expectNothingWritten(frame);
});

test('a power cut while an import is written leaves all of it or nothing', async ({ program }) => {
  const { page, frame, importing } = await open(program);
  await new SetupPage(page).later();
  await frame.open('Import');
  const big = await bigFile(program);
  await importing.choosePath(big.path);
  await importing.previewed('gros.txt');
  await importing.acceptButton.click();
  await expect(page.getByText('Enregistrement…')).toBeVisible();
  await program.kill();

  const again = await program.start();
  const after = new Frame(again);
  // Where nothing was written, the program begins from the beginning.
  const setup = new SetupPage(again);
  if (await setup.isShown()) await setup.later();
  await after.open('Clients');
  const written = await after.waiting('Clients');
  expect([0, big.customers]).toContain(written);
  await expect(again.getByText(/journal de vos données n’est pas cohérente/)).toHaveCount(0);
  if (written > 0)
    expect((await new List(again, 'Clients et soldes').totals())['Solde']).toBe(euroText(big.openCents));
  // It works on: the same file goes in once more.
  await after.open('Import');
  const importingAgain = new ImportPage(again);
  await importingAgain.choosePath(big.path);
  await importingAgain.previewed('gros.txt');
  expect(await importingAgain.openAfter()).toBe(big.openCents);
});

/** Marks that say how to draw a text and not what it says. */
function withoutMarks(text: string): string {
  return text.replaceAll(/\p{Cf}/gu, '');
}

/** Something in the dialog is wider than the dialog. */
async function isCut(page: Page): Promise<boolean> {
  return page
    .locator('.MuiDialogContent-root')
    .evaluate((content) => content.scrollWidth > content.clientWidth + 1);
}
